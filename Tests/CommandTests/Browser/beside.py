"""Uses a desk of two documents in Chromium: both side by side, the editor, the toolbar of a phone, and a PDF that came back signed.

    python3 beside.py ADDRESS PROJECT SIGNED TOLD [FOLDER]

SIGNED is the second document with one of its fields signed; the desk's editor writes the places that it is told into the file TOLD.
"""

import sys
import time
from pathlib import Path

from selenium.webdriver.common.by import By

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
    browser.click("#forms")
    check(not browser.all("#form"), "the form does not close")


def main():
    address, project, signed, told = sys.argv[1], *(Path(each) for each in sys.argv[2:5])
    browser = Browser(address, sys.argv[5] if len(sys.argv) > 5 else None)
    try:
        views(browser, project)
        editor(browser, project, told)
        forms(browser, project)
        phone(browser)
        packet(browser, signed)
        requests(browser, address)
    finally:
        browser.driver.quit()


if __name__ == "__main__":
    main()
