"""Edits a list that is a sheet of a workbook in Chromium: in place, by keyboard, by pasting, and where it is told that it cannot be.

    python3 sheet.py ADDRESS PROJECT [SCREENSHOTS]

The officials of the project are data/daftar.xlsx#Pejabat.
"""

import re
import sys
import zipfile
from pathlib import Path

from desk import PASTE, Browser, audit, check, requests, wait

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

NAME = "data/daftar.xlsx#Pejabat"


def parts(path):
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name) for name in file.namelist()}


def texts(path):
    """Texts of cells by their addresses, as the file has them."""
    sheet = parts(path)["xl/worksheets/sheet1.xml"].decode()
    cells = re.findall(r'<c r="([A-Z]+\d+)"[^>]*?(?:/>|>(.*?)</c>)', sheet, re.S)
    clean = lambda text: re.sub(r"<[^>]*>", "", text).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
    return {address: clean(text) for address, text in cells if clean(text)}


def open_list(browser):
    browser.click("#tables")
    wait(lambda: browser.all("[role=grid] td"), "no list is shown")
    browser.run("""const choice = document.querySelector('#grid select'); choice.value = arguments[0]; choice.dispatchEvent(new Event('change'));""", NAME)
    wait(lambda: browser.run("return document.querySelector('[role=grid]')?.getAttribute('aria-label')") == NAME, "the sheet does not open")


def look(browser):
    for label, size in {"phone": (360, 740, 3, True), "wide-phone": (412, 915, 2, True), "lying": (812, 375, 2, True), "laptop": (1366, 768, 1, False)}.items():
        browser.size(*size)
        if label != "laptop":
            rows = browser.run("""const frame = document.querySelector('#grid .frame').getBoundingClientRect();
                return Math.floor((frame.height - document.querySelector('[role=grid] thead').offsetHeight) / document.querySelector('[role=grid] tbody tr').offsetHeight)""")
            check(rows >= (6 if label == "lying" else 15), f"a phone has room for {rows} rows")
            audit(browser, label)
        check(browser.run("return document.documentElement.scrollWidth <= innerWidth"), f"the grid is wider than a {label}")
        browser.shoot(f"sheet-{label}")
    browser.scheme("dark")
    browser.shoot("sheet-dark")
    audit(browser, "sheet, dark")
    browser.scheme("light")
    audit(browser, "sheet")


def go(browser, row, column):
    browser.run("""[...document.querySelectorAll('[role=grid] td')].find(cell => cell.row === arguments[0] && cell.column === arguments[1]).focus()""", row, column)


def settled(browser):
    wait(lambda: browser.run("return document.activeElement.matches('td')"), "the cell loses the focus")


def on_phone(browser, path):
    """A finger taps a cell, then taps it again to write; what else is told comes when it is asked for."""
    browser.size(360, 740, 3, True)
    browser.driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": True})
    cell = browser.run("return [...document.querySelectorAll('[role=grid] td')].find(cell => cell.row === 3 && cell.column === 1)")
    browser.run("arguments[0].scrollIntoView({ block: 'center', inline: 'center' })", cell)
    place = browser.run("const box = arguments[0].getBoundingClientRect(); return [box.x + 20, box.y + 10]", cell)

    def tap():
        for kind, points in (("touchStart", [{"x": place[0], "y": place[1]}]), ("touchEnd", [])):
            browser.driver.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    tap()
    wait(lambda: browser.run("return document.activeElement.matches('td') && document.activeElement.row === 3"), "a tap leads to no cell")
    check(not browser.all("#grid td input"), "the first tap writes already")
    tap()
    wait(lambda: browser.all("#grid td input"), "the second tap does not write")
    browser.key(Keys.ESCAPE)
    check(not browser.all("#panel"), "a phone has no room for the list")
    browser.run("[...document.querySelectorAll('#grid .row .narrow')].at(-1).click()")
    wait(lambda: browser.all("#panel #findings"), "what else is told cannot be seen on a phone")
    browser.shoot("sheet-phone-told")
    browser.run("[...document.querySelectorAll('#grid .row .narrow')].at(-1).click()")
    browser.driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": False})
    browser.size(1366, 768)


def main():
    address, project = sys.argv[1], Path(sys.argv[2])
    path = project / "data/daftar.xlsx"
    browser = Browser(address, sys.argv[3] if len(sys.argv) > 3 else None)
    try:
        wait(lambda: browser.all("#pages .page img"), "no page is drawn", 60)
        open_list(browser)
        look(browser)
        before, old = texts(path), parts(path)
        # What stands in row 8 of the sheet is the third row of the list, behind the row of column numbers.
        row = browser.run("return [...document.querySelectorAll('[role=grid] tbody tr')].findIndex(line => line.querySelector('th code').textContent === '8') + 1")
        generation = browser.generation()
        go(browser, row, 1)
        browser.key("<img src=x onerror=alert(1)>", Keys.ENTER)
        wait(lambda: texts(path).get("B8") == "<img src=x onerror=alert(1)>", "typing changes no cell")
        wait(lambda: browser.generation() > generation, "the page does not follow")
        check({**before, "B8": "<img src=x onerror=alert(1)>"} == texts(path), "another cell has changed")
        check({name for name, text in parts(path).items() if text != old[name]} == {"xl/worksheets/sheet1.xml"}, "another part has changed")
        check(not browser.run("return [...document.querySelectorAll('img')].some(image => !image.src.includes('/api/page/'))"), "data became markup")
        settled(browser)
        # Up the order of protocol and back.
        go(browser, row, 1)
        ActionChains(browser.driver).key_down(Keys.ALT).send_keys(Keys.ARROW_UP).key_up(Keys.ALT).perform()
        wait(lambda: texts(path).get("B7") == "<img src=x onerror=alert(1)>" and texts(path).get("B8") == before["B7"], "the row does not move")
        check(texts(path)["A7"] == before["A7"] and texts(path)["C7"] == before["C8"], "the number went along, or the NIP did not")
        wait(lambda: browser.run("return document.activeElement.row") == row - 1, "the row loses the focus")
        for wanted in [before["B7"], before["B7"]]:
            state = path.read_bytes()
            browser.run("document.getElementById('undo').click()")
            wait(lambda: path.read_bytes() != state, "undo does nothing")
        check(path.read_bytes() and parts(path) == old, "undo does not bring the workbook back")
        # A range from Excel: numbers of people stay texts.
        wait(lambda: browser.run("return [...document.querySelectorAll('[role=grid] td')].some(cell => cell.textContent === arguments[0])", before["B8"]), "the grid does not follow")
        go(browser, row, 1)
        browser.run(PASTE, "Nama Tempel, S.T.\t198001012005011001\r\nNama Kedua, M.Si.\t007\r\n")
        wait(lambda: texts(path).get("C9") == "007", "the range is not pasted")
        check(texts(path)["C8"] == "198001012005011001" and texts(path)["D8"] == before["D8"], "the NIP is another one")
        sheet = parts(path)["xl/worksheets/sheet1.xml"].decode()
        check(re.search(r'<c r="C8"[^>]*t="inlineStr"', sheet), "the NIP is no text")
        settled(browser)
        browser.shoot("sheet-pasted")
        # A NIP of too few digits is wrong, at its cell.
        wait(lambda: "C9" in " ".join(element.text for element in browser.all("[role=grid] th.error, [role=grid] th.warning")), "the wrong cell has no address")
        # Why stands below the list for the cell that somebody is in, and is read with it.
        go(browser, row + 1, 2)
        wait(lambda: "18" in browser.text("#reason"), "nobody says why the cell is wrong")
        check(browser.run("return document.activeElement.getAttribute('aria-describedby')") == "reason", "the reason is not read with the cell")
        go(browser, row - 1, 2)
        check(not browser.all("#reason") and browser.run("return document.querySelector('.told code').textContent") == "C7", "the reason of another cell stays")
        on_phone(browser, path)
        # Somebody else has the workbook open.
        lock = project / "data/.~lock.daftar.xlsx#"
        lock.write_text("")
        browser.click("#tables")
        open_list(browser)
        wait(lambda: browser.all("#grid .why"), "nobody says why it is only read")
        check("lock" in browser.text("#grid .why") and browser.run("return document.querySelector('[role=grid]').getAttribute('aria-readonly')") == "true", "it is not only read")
        state = path.read_bytes()
        go(browser, row, 1)
        browser.key("x", Keys.ENTER)
        check(path.read_bytes() == state, "it is written all the same")
        browser.shoot("sheet-locked")
        audit(browser, "locked sheet")
        lock.unlink()
        browser.driver.get_log("browser")
        requests(browser, address)
    finally:
        browser.driver.quit()


if __name__ == "__main__":
    main()
