"""Uses a desk of two documents in Chromium: both side by side, the editor, the toolbar of a phone, and a PDF that came back signed.

    python3 beside.py ADDRESS PROJECT SIGNED TOLD [FOLDER]

SIGNED is the second document with one of its fields signed; the desk's editor writes the places that it is told into the file TOLD.
"""

import json
import sys
import time
from pathlib import Path

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from annotate import annotate
from desk import Browser, audit, check, requests, wait

CLICK = """
const frame = document.querySelectorAll(`${arguments[0]} .page`)[arguments[1]], [x, y, width, height] = arguments[2];
frame.scrollIntoView({ block: 'center' });
const box = frame.getBoundingClientRect(), unit = box.width / arguments[3];
frame.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: box.left + (x + width / 2) * unit, clientY: box.top + (y + height / 2) * unit }));"""


def click(browser, view, key, text):
    """On the first place of a text in a document that stands in a view."""
    hit = browser.fetch(f"/api/search/{key}?q={text}")[0]
    width = next(document for document in browser.fetch("/api/state")["documents"] if document["key"] == key)["pages"][hit[1]][0]
    browser.run(CLICK, view, hit[1], hit[2], width)
    wait(lambda: browser.all("#place code"), "a click tells nothing")


def views(browser, project):
    wait(lambda: browser.all("#pages .page img"), "no page is drawn")
    check(not browser.all("#beside"), "there are two views from the start")
    browser.run("const choice = document.getElementById('second'); choice.value = 'kedua'; choice.dispatchEvent(new Event('change'));")
    wait(lambda: browser.all("#beside .page img"), "no page is drawn beside")
    check(browser.driver.current_url.endswith("#komitmen+kedua"), f"the address is {browser.driver.current_url}")
    left, right = (browser.run(f"return document.getElementById('{name}').getBoundingClientRect().toJSON()") for name in ("pages", "beside"))
    check(left["right"] <= right["left"] and abs(left["width"] - right["width"]) < 2, f"the views are {left} and {right}")
    browser.shoot("beside")
    audit(browser, "beside")
    # A click on the right tells the place; both documents have the value, and both follow the change.
    name = (project / "data/pejabat.csv").read_text().splitlines()[1].split(",")[1]
    click(browser, "#beside", "kedua", name.split()[0])
    check("data/pejabat.csv" in browser.text("#place"), f"a click tells {browser.text('#place')}")
    check(browser.all("#beside .spot") and not browser.all("#pages .spot"), "the wrong view is marked")
    check("/api/pdf/kedua" in browser.driver.find_element(By.ID, "download").get_attribute("href"), "the PDF is the other one")
    text = (project / "data/pejabat.csv").read_text()
    (project / "data/pejabat.csv").write_text(text.replace(name, "Nama Kedua Contoh"))
    for view in ("#pages", "#beside"):
        wait(lambda view=view: browser.driver.find_elements(By.CSS_SELECTOR, f"{view} .page.changed"), f"{view} does not follow")
    before = browser.generation()
    (project / "data/pejabat.csv").write_text(text)
    wait(lambda: browser.generation() > before, "the last edit does not come")
    # What is asked for by the address is there when the page is opened again.
    browser.driver.refresh()
    wait(lambda: browser.all("#beside .page img") and browser.all("#pages .page img"), "the views do not come back")


def editor(browser, project, told):
    name = (project / "data/pejabat.csv").read_text().splitlines()[1].split(",")[1]
    click(browser, "#pages", "komitmen", name.split()[0])
    label = browser.run("return [...document.querySelectorAll('#place button')].find(each => each.textContent === 'Buka di editor')?.textContent")
    check(label, "nothing opens the editor")
    browser.run("[...document.querySelectorAll('#place button')].find(each => each.textContent === 'Buka di editor').click()")
    wait(lambda: told.exists() and "data/pejabat.csv" in told.read_text(), "the editor is told nothing")
    place = told.read_text().split()
    check(place == [str((project / "data/pejabat.csv").resolve()), "2", place[-1]], f"the editor is told {place}")
    wait(lambda: "Dibuka di editor" in browser.text("#status"), "the page says nothing")


def phone(browser):
    browser.size(360, 740, 3, True)
    wait(lambda: browser.all(".page img"), "no page on a phone")
    time.sleep(0.3)
    height = browser.run("return document.querySelector('header').getBoundingClientRect().height")
    check(height < 56, f"the toolbar of a phone is {height} px high")
    check(not browser.all("#tools") and not browser.all("#beside"), "the toolbar of a phone is open")
    audit(browser, "phone")
    browser.shoot("phone-closed")
    browser.click("#more")
    check(browser.all("#undo") and browser.all("#words"), "the tools of a phone do not open")
    check(browser.driver.find_element(By.ID, "more").get_attribute("aria-expanded") == "true", "nobody is told that they are open")
    check(browser.run("return document.documentElement.scrollWidth <= innerWidth"), "the open tools are wider than a phone")
    audit(browser, "tools of a phone")
    browser.shoot("phone-open")
    browser.click("#more")
    browser.size(1366, 768)
    wait(lambda: browser.all("#tools"), "the toolbar does not come back")


def packet(browser, signed):
    browser.driver.find_element(By.ID, "file").send_keys(str(signed))
    wait(lambda: browser.all("#place .signatures li"), "the signatures are not told")
    fields = browser.all("#place .signatures li")
    states = [field.get_attribute("class") for field in fields]
    check(states.count("signed") == 1 and states.count("empty") == len(states) - 1 > 0, f"the fields are {states}")
    said = next(field.text for field in fields if field.get_attribute("class") == "signed")
    check("ditandatangani oleh Nama Uji Penanda, 29-11-2026 18.04; mencakup byte 1–" in said, f"the signature is told as {said}")
    check(f"1 / {len(fields)}" in browser.text("#place h3"), f"the count is {browser.text('#place h3')}")
    browser.shoot("packet")
    audit(browser, "packet")


def forms(browser, project):
    """A paper as a form: each field as its kind asks, written where it stands."""
    path = project / "data/komitmen.yaml"
    text = path.read_text()
    browser.key("f")
    wait(lambda: browser.all("#form fieldset"), "no form opens")
    check(browser.driver.find_element(By.CSS_SELECTOR, "#form select").get_attribute("value") == "data/wilayah.yaml", "the form is another file")
    browser.run("const choice = document.querySelector('#form select'); choice.value = 'data/komitmen.yaml'; choice.dispatchEvent(new Event('change'));")
    wait(lambda: browser.driver.find_elements(By.ID, "field-tanggal"), "the paper does not open")
    date = browser.driver.find_element(By.ID, "field-tanggal")
    check((date.get_attribute("type"), date.get_attribute("value")) == ("date", "2024-03-05"), "the day is no date")
    note = lambda name: browser.run("return document.querySelector(`output[for='${arguments[0]}']`).textContent", name)
    check(note("field-tanggal").startswith("Selasa, 5 Maret 2024"), f"the weekday is {note('field-tanggal')}")
    browser.shoot("form")
    audit(browser, "form")

    def put(name, value):
        browser.run("""const input = document.getElementById(arguments[0]); input.focus(); input.value = arguments[1];
            input.dispatchEvent(new Event('input', { bubbles: true })); input.dispatchEvent(new Event('change', { bubbles: true }));""", name, value)
    put("field-tanggal", "2024-03-06")
    wait(lambda: "tanggal: 2024-03-06            # tahun-bulan-hari" in path.read_text(), "the day is not written where it stands")
    wait(lambda: note("field-tanggal").startswith("Rabu"), "the weekday does not follow")
    # The weekday is a word to choose; it has to be the day's.
    put("field-hari", "Rabu")
    wait(lambda: "hari: Rabu                   # dicocokkan" in path.read_text(), "the weekday is not written")
    wait(lambda: not browser.all("#findings li.error"), "the weekday is told as wrong")
    # An official to choose, by name; and a key that the file does not have, between those that it has.
    choices = browser.run("return [...document.getElementById('field-penandatangan-0-pejabat-1').options].map(each => each.textContent)")
    check(any("Nama Contoh Tiga" in choice and "(sekda)" in choice for choice in choices), f"the officials are {choices[:3]}")
    put("field-tentang", "Kota Cerdas: \"layanan\"")
    wait(lambda: "tentang: \"Kota Cerdas: \\\"layanan\\\"\"" in path.read_text(), "a new key is not written")
    lines = path.read_text().splitlines()
    index = next(index for index, line in enumerate(lines) if line.startswith("tentang"))
    check(lines[index - 1].startswith("nomor:"), f"the new key stands behind {lines[index - 1]}")
    wait(lambda: browser.run("return !document.getElementById('field-tentang').closest('.absent')"), "the form does not know the new key")
    check([line for line in lines if line.startswith("#")] == [line for line in text.splitlines() if line.startswith("#")], "a remark is gone")
    for _ in range(3):
        state = path.read_text()
        browser.run("document.getElementById('undo').click()")
        wait(lambda: path.read_text() != state, "undo does nothing")
    check(path.read_text() == text, "three undos do not bring the paper back")
    order(browser, project)
    browser.click("#forms")
    check(not browser.all("#form"), "the form does not close")


def settle(browser):
    """Until nothing has come for a second."""
    last, since = browser.generation(), time.monotonic()
    while time.monotonic() - since < 1:
        time.sleep(0.05)
        if browser.generation() != last:
            last, since = browser.generation(), time.monotonic()


def order(browser, project):
    """Items of a list in another order: by its buttons and by the keyboard, with their remarks, and back."""
    path = project / "data/komitmen.yaml"
    text = path.read_text()
    first, second = "      - bupati", "      - wakil-bupati"
    check(f"{first}\n{second}\n" in text, "the sample has other officials")
    swapped = text.replace(f"{first}\n{second}\n", f"{second}\n{first}\n")
    wait(lambda: browser.driver.find_elements(By.ID, "itemDown-penandatangan-0-pejabat-0"), "items have no buttons")
    check(browser.run("return document.getElementById('itemUp-penandatangan-0-pejabat-0').disabled"), "the first item can be moved up")
    browser.shoot("order")
    settle(browser)
    before = browser.generation()
    browser.run("document.getElementById('itemDown-penandatangan-0-pejabat-0').focus()")
    browser.key(Keys.SPACE)
    wait(lambda: path.read_text() == swapped, "a button moves nothing, or more than its item")
    wait(lambda: browser.run("return document.activeElement.id") == "itemUp-penandatangan-0-pejabat-1", "the focus stays behind")
    wait(lambda: "2 / 2" in browser.text("#status"), "nobody is told of the new place")
    wait(lambda: browser.generation() > before, "the pages do not follow")
    # The keyboard moves the item that somebody is in: here a whole group.
    settle(browser)
    browser.run("document.getElementById('field-penandatangan-2-kelompok').focus()")
    alt = lambda key: ActionChains(browser.driver).key_down(Keys.ALT).send_keys(key).key_up(Keys.ALT).perform()
    alt(Keys.ARROW_UP)
    wait(lambda: path.read_text().index("kelompok: opd") < path.read_text().index("kelompok: sekda"), "the keyboard moves nothing")
    wait(lambda: browser.run("return document.activeElement.id") == "field-penandatangan-1-kelompok", "the focus does not go along")
    alt(Keys.ARROW_DOWN)
    wait(lambda: path.read_text() == swapped, "the group does not come back")
    wait(lambda: browser.run("return document.activeElement.id") == "field-penandatangan-2-kelompok", "the focus does not come back")
    browser.run("document.activeElement.blur()")
    for _ in range(3):
        state = path.read_text()
        browser.run("document.getElementById('undo').click()")
        wait(lambda: path.read_text() != state, "undo does nothing")
    check(path.read_text() == text, "three undos do not bring the order back")
    audit(browser, "order")


def comments(browser, project, folder):
    """A PDF with comments comes back; its text moves and changes, and the comments go along. One is ticked."""
    path, returned = project / "data/komitmen.yaml", folder / "komitmen (Bappeda).pdf"
    text = path.read_text()
    copy = folder / "salinan.pdf"
    copy.write_bytes(bytes(browser.driver.execute_async_script("""const done = arguments[0];
        fetch('/api/pdf/komitmen').then(async answer => done([...new Uint8Array(await answer.arrayBuffer())]))""")))
    hit = next(hit for hit in browser.fetch("/api/search/komitmen?q=mengalokasikan") if hit[1] == 0)
    height = next(document for document in browser.fetch("/api/state")["documents"] if document["key"] == "komitmen")["pages"][0][1]
    x, y, width, tall = hit[2]
    x += 30
    low, high = height - y - tall, height - y
    annotate(str(copy), str(returned), [
        json.dumps({"/Type": "/Annot", "/Subtype": "/Highlight", "/Rect": [x, low, x + 40, high], "/NM": "u:sorot",
                    "/QuadPoints": [x, high, x + 40, high, x, low, x + 40, low], "/Contents": "u:<b>anggaran</b> yang mana?", "/T": "u:Bappeda"}),
        json.dumps({"/Type": "/Annot", "/Subtype": "/Text", "/Rect": [20, low, 38, high], "/NM": "u:tepi", "/Contents": "u:di tepi"}),
        json.dumps({"/Type": "/Annot", "/Subtype": "/StrikeOut", "/Rect": [0, 0, 4, 4], "/NM": "u:sudut"})])
    browser.driver.find_element(By.ID, "file").send_keys(str(returned))
    wait(lambda: len(browser.all("#comments li")) == 3, "the comments are not told")
    told = lambda: {comment["name"]: comment for comment in browser.fetch("/api/comments")[0]["comments"]}
    check([told()[name]["nearness"] for name in ("sorot", "tepi", "sudut")] == ["exact", "near", "unanchored"], f"they are {told()}")
    check("<b>anggaran</b>" in browser.text("#comments"), "a comment is read as markup")
    browser.shoot("comments")
    audit(browser, "comments")
    # The text moves: the comments are where it is.
    more = "".join(f"  Kalimat tambahan nomor {number} di atas yang dikomentari, kata demi kata.\n" for number in range(60))
    path.write_text(text.replace("pembuka: |\n", "pembuka: |\n" + more, 1))
    wait(lambda: told()["sorot"]["page"] > 0 and told()["sorot"]["nearness"] == "exact", "the comment stays where its text was")
    check("anggaran" in told()["sorot"]["text"] and told()["tepi"]["page"] > 0, f"they are {told()}")
    wait(lambda: "halaman 2" in browser.text("#comments"), "the list does not follow")
    browser.run("document.querySelector('#comments button').click()")
    wait(lambda: "data/komitmen.yaml" in browser.text("#place") and browser.all("#pages .spot"), "nothing shows what it is about")
    # It reads otherwise: near, with what was there.
    path.write_text(text.replace("mengalokasikan anggaran, sumber daya manusia,", "menyediakan dana, tenaga,", 1))
    wait(lambda: told()["sorot"]["nearness"] == "near" and told()["sorot"]["former"], "nobody is told that the text has changed")
    wait(lambda: "Dahulu tertulis" in browser.text("#comments"), "the list does not say what was there")
    path.write_text(text)
    wait(lambda: told()["sorot"]["nearness"] == "exact", "the text does not come back")
    # Ticked, it stays so when the file is dropped again.
    browser.run("document.querySelector('#comments input').click()")
    wait(lambda: "- [x]" in (project / "komentar/komitmen (Bappeda).md").read_text(), "what is done is not kept")
    wait(lambda: browser.all("#comments li.done") and "1 / 3" in browser.text("#comments h2"), "what is done is not shown")
    browser.driver.find_element(By.ID, "file").send_keys(str(returned))
    wait(lambda: "3 komentar" in browser.text("#place"), "the file is not taken again")
    check(told()["sorot"]["isDone"] and not told()["tepi"]["isDone"], f"they are {told()}")


def main():
    address, project, signed, told = sys.argv[1], *(Path(each) for each in sys.argv[2:5])
    browser = Browser(address, sys.argv[5] if len(sys.argv) > 5 else None)
    try:
        views(browser, project)
        editor(browser, project, told)
        forms(browser, project)
        phone(browser)
        packet(browser, signed)
        comments(browser, project, signed.parent)
        requests(browser, address)
    finally:
        browser.driver.quit()


if __name__ == "__main__":
    main()
