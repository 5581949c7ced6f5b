"""Drops lists on a desk in Chromium: an empty folder becomes a project question by question, next month's list is taken over.

    python3 intake.py ADDRESS FOLDER clean WORKBOOK [SCREENSHOTS]
    python3 intake.py ADDRESS FOLDER asking LIST LATER [SCREENSHOTS]

A clean WORKBOOK asks for no column. LIST has a column whose meaning is asked for; LATER is that of the next month.
"""

import base64
import sys
from pathlib import Path

from desk import Browser, audit, check, is_draft, requests, wait

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

# What the system gives the page when a file is dropped.
DROP = """
const [text, name] = arguments, bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
const data = new DataTransfer();
data.items.add(new File([bytes], name));
document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));"""


def drop(browser, path):
    browser.run(DROP, base64.b64encode(Path(path).read_bytes()).decode(), Path(path).name)


def files(project):
    return {str(path.relative_to(project)): path.read_bytes() for path in sorted(project.rglob("*")) if path.is_file()}


def question(browser):
    return browser.text("#intake form")


def sizes(browser, name):
    for label, size in {"phone": (360, 740, 3, True), "laptop": (1366, 768, 1, False)}.items():
        browser.size(*size)
        check(browser.run("return document.documentElement.scrollWidth <= innerWidth && document.getElementById('intake').scrollWidth <= innerWidth"),
              f"{name} is wider than a {label}")
        browser.shoot(f"{name}-{label}")
    browser.scheme("dark")
    browser.shoot(f"{name}-dark")
    audit(browser, f"{name}, dark")
    browser.scheme("light")
    audit(browser, name)


def step_by_step(browser, project, workbook):
    """All questions by keyboard, back and forth; nothing is written before the last."""
    drop(browser, workbook)
    wait(lambda: browser.all("#intake table"), "the columns are not shown")
    sizes(browser, "intake-columns")
    rows = {row.find_element(By.CSS_SELECTOR, "th span").text: row.find_element(By.TAG_NAME, "select").get_attribute("value")
            for row in browser.all("#intake tbody tr") if row.find_elements(By.TAG_NAME, "select")}
    print("columns:", rows)
    check("nama" in rows.values() and "jabatan" in rows.values(), f"the columns are {rows}")
    # What a column may mean is said in words, in the reader's language.
    said = lambda: browser.run("return [...document.querySelectorAll('#intake select option')].map(each => [each.value, each.textContent])")
    words = dict(said())
    check(words["gelar_depan"] == "Gelar depan" and words["ni_pppk"] == "NI PPPK" and not any("_" in text for text in words.values()), f"a column means {words}")
    browser.click("#language")
    wait(lambda: dict(said())["gelar_depan"] == "Titles before the name", f"a column means {dict(said())}")
    browser.click("#language")
    browser.click("#language")
    check("What columns mean" in browser.text("#intake"), "the columns stay in Indonesian")
    browser.click("#language")
    check(browser.run("return document.activeElement.matches('#intake button.first')"), "Enter would not go on")
    browser.key(Keys.ENTER)
    seen = []
    for answer in range(12):
        wait(lambda: browser.all("#intake form legend, #intake form > label"), "no question comes")
        check(not files(project), f"{list(files(project))} are written before the last answer")
        kind = browser.run("return document.querySelector('#intake [name=answer]').type")
        title = browser.text("#intake form legend" if kind == "radio" else "#intake form > label")
        seen.append(title)
        if answer == 1:
            # Back and forth again, with what was answered.
            ActionChains(browser.driver).key_down(Keys.ALT).send_keys(Keys.ARROW_LEFT).key_up(Keys.ALT).perform()
            wait(lambda: seen[0] in question(browser), f"Alt-left does not lead back to {seen[0]}")
            browser.key(Keys.ENTER)
            wait(lambda: title in question(browser), "the next question does not come back")
        if answer == 2:
            # The browser's own button for it.
            browser.driver.back()
            wait(lambda: seen[1] in question(browser), f"the back button does not lead back to {seen[1]}")
            browser.key(Keys.ENTER)
            wait(lambda: title in question(browser), "the next question does not come back")
        if kind == "radio":
            check(browser.all("#intake input:checked"), "no guess is chosen")
            check(browser.all("#intake .evidence code"), "no cell speaks for it")
            sizes(browser, "intake-question")
        elif kind == "date":
            browser.run("document.getElementById('answer').value = '2027-08-02'")
        elif "rovinsi" in title:
            browser.run("document.getElementById('answer').value = ''")
            browser.key("<img src=x onerror=alert(1)>")
        else:
            check(browser.run("return document.getElementById('answer').value"), "the region is not guessed")
            check(browser.all("#intake .evidence code"), "no cell speaks for the region")
            sizes(browser, "intake-region")
        browser.key(Keys.ENTER)
        if wait(lambda: not browser.all("#intake") or title not in question(browser), f"{title} is not answered") and not browser.all("#intake"):
            break
    print("questions:", seen)
    wait(lambda: browser.all("#pages .page img"), "no page is drawn", 60)
    check("2027-08-02" in (project / "data/komitmen.yaml").read_text(), "the day is not written")
    check("<img src=x onerror=alert(1)>" in (project / "data/wilayah.yaml").read_text(), "the province is not written as it is")
    check(not browser.run("return [...document.querySelectorAll('img')].some(image => !image.src.includes('/api/page/'))"), "data became markup")
    return seen


def next_month(browser, project, workbook):
    """What was answered is known: only the changes are to be agreed to; one undo takes all back."""
    before = files(project)
    drop(browser, workbook)
    wait(lambda: browser.all("#intake .evidence li"), "the changes are not told")
    check(len(browser.all("#intake input[type=radio]")) == 2, "more than the changes is asked")
    check(files(project) == before, "something is written before it is agreed to")
    sizes(browser, "intake-changes")
    browser.key(Keys.ESCAPE)
    wait(lambda: not browser.all("#intake"), "Escape does not close")
    check(files(project) == before, "Escape writes")
    drop(browser, workbook)
    wait(lambda: browser.all("#intake .evidence li"), "the changes are not told again")
    browser.click("#intake button.first")
    wait(lambda: not browser.all("#intake") and files(project) != before, "the changes are not taken over")
    wait(lambda: "Diambil" in browser.text("#status") or browser.all("#pages .page.changed"), "nothing is told")
    browser.click("#undo")
    wait(lambda: files(project) == before, "one undo does not take all files back")


def english(browser, project, workbook):
    browser.click("#language")
    drop(browser, workbook)
    wait(lambda: browser.all("#intake .evidence li"), "the changes are not told")
    check("What changes" in browser.text("#intake") and "Next" in browser.text("#intake"), f"no English: {browser.text('#intake')}")
    browser.shoot("intake-english")
    browser.key(Keys.ESCAPE)
    browser.click("#language")


def three_actions(browser, project, workbook):
    """Dropped, looked at, made: the signing sheet is there, and no id was typed."""
    browser.shoot("intake-empty")
    drop(browser, workbook)  # 1
    wait(lambda: browser.all("#guesses"), "no guesses are offered")
    browser.click("#guesses")  # 2
    wait(lambda: browser.all("#answer-date"), "what cannot be guessed is not asked")
    check(not files(project), "something is written before it is answered")
    sizes(browser, "intake-rest")
    browser.run("document.getElementById('answer-province').value = 'Contoh Timur'; document.getElementById('answer-date').value = '2027-08-02'")
    browser.click("#intake button.first")  # 3
    wait(lambda: browser.all("#pages .page img"), "no page is drawn", 60)
    hits = browser.fetch("/api/search/komitmen?q=sekretaris%20daerah")
    check(hits, "the secretary signs nowhere")
    check("impor" not in (project / "naskah.yaml").read_text(), "a clean list leaves something to remember")
    check(is_draft(browser), "the pages could pass as final ones")
    browser.shoot("intake-sheet")


def main():
    address, project, kind, first, *rest = sys.argv[1], Path(sys.argv[2]), *sys.argv[3:]
    later = rest.pop(0) if kind == "asking" else None
    browser = Browser(address, rest[0] if rest else None)
    try:
        wait(lambda: browser.all("#begin"), "nobody asks anything")
        if later:
            step_by_step(browser, project, first)
            next_month(browser, project, later)
            english(browser, project, later)
        else:
            three_actions(browser, project, first)
        requests(browser, address)
    finally:
        browser.driver.quit()


if __name__ == "__main__":
    main()
