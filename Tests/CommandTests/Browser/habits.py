"""Habits of people at a desk in Chromium: the back button, loading anew, two tabs, another window, files that go and come, a slow net, printing.

    python3 habits.py ADDRESS PROJECT [SCREENSHOTS]

The project is a copy of the sample contoh.
"""

import base64
import sys
import time
from pathlib import Path

from desk import Browser, audit, check, wait

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

FILE = "data/opd.csv"


def open_list(browser):
    browser.key("t")
    wait(lambda: browser.all("[role=grid] td"), "no list is shown")
    browser.run("const choice = document.querySelector('#grid select'); choice.value = arguments[0]; choice.dispatchEvent(new Event('change'));", FILE)
    wait(lambda: browser.run("return document.querySelector('[role=grid]')?.getAttribute('aria-label')") == FILE, "the list does not open")


def cell(browser, row, column):
    browser.run("[...document.querySelectorAll('[role=grid] td')].find(cell => cell.row === arguments[0] && cell.column === arguments[1]).focus()", row, column)


def control(browser, key):
    ActionChains(browser.driver).key_down(Keys.CONTROL).send_keys(key).key_up(Keys.CONTROL).perform()


def undo(browser, path, text, count=1):
    for _ in range(count):
        state = path.read_text()
        wait(lambda: browser.run("return !document.getElementById('undo').disabled"), "nothing can be undone")
        browser.run("document.getElementById('undo').click()")
        wait(lambda: path.read_text() != state, "undo does nothing")
    check(path.read_text() == text, "undo does not bring the file back")


def steps(browser):
    """Back and forward, closed and loaded anew: each time what was there."""
    open_list(browser)
    browser.driver.back()
    wait(lambda: not browser.all("#grid"), "the back button does not close the list")
    browser.driver.forward()
    wait(lambda: browser.all("#grid"), "the list does not come back")
    browser.click("#tables")
    wait(lambda: not browser.all("#grid"), "the button does not close the list")
    open_list(browser)
    browser.driver.refresh()
    wait(lambda: browser.run("return document.querySelector('[role=grid]')?.getAttribute('aria-label')") == FILE, "the list is closed when the page is loaded anew")


def windows(browser, path):
    """Half a text is not written because somebody looks at another window; the second tab of a person follows the first."""
    text = path.read_text()
    cell(browser, 2, 1)
    browser.key("setengah")
    first = browser.driver.current_window_handle
    browser.driver.switch_to.new_window("tab")
    browser.size(1366, 768)
    browser.driver.get(browser.address)
    wait(lambda: browser.all(".page img"), "the second tab shows nothing")
    check(path.read_text() == text, "half a text is written")
    open_list(browser)
    cell(browser, 3, 1)
    browser.key("Dinas Tab Dua")
    control(browser, "s")
    wait(lambda: "Dinas Tab Dua" in path.read_text(), "Ctrl S does not write what is typed")
    wait(lambda: browser.run("return document.activeElement.matches('td')"), "Ctrl S loses the cell")
    browser.driver.close()
    browser.driver.switch_to.window(first)
    check(browser.run("return document.querySelector('td input')?.value") == "setengah", "what was being typed is gone")
    browser.key(" penuh", Keys.ENTER)
    wait(lambda: "setengah penuh" in path.read_text() and "Dinas Tab Dua" in path.read_text(), "one of the two tabs has lost its text")
    undo(browser, path, text, 2)


def files(browser, project, path):
    """A file that is gone, and a folder that has another name, are told; both are followed when they are back."""
    text = path.read_text()
    shown = lambda: browser.run("return [!!document.querySelector('#grid .why'), document.querySelectorAll('[role=grid] td').length]")
    count = shown()[1]
    path.unlink()
    wait(lambda: shown() == [True, count], "nobody says that the file is gone, or its rows are")
    cell(browser, 1, 1)
    browser.key("x")
    check(not browser.all("#grid td input") and not path.exists(), "a file that is gone is written")
    audit(browser, "a list that is gone")
    path.write_text(text)
    wait(lambda: shown() == [False, count], "the file is not followed when it is back")
    away = project.with_name(project.name + "-lain")
    project.rename(away)
    wait(lambda: shown()[0] and browser.all("#findings li.error") and browser.all("#pages .page img"), "nobody says that the folder is gone")
    away.rename(project)
    wait(lambda: not shown()[0] and not browser.all("#findings li.error"), "the folder is not followed when it is back")
    cell(browser, 1, 1)
    browser.key("Sesudah Kembali", Keys.ENTER)
    wait(lambda: "Sesudah Kembali" in path.read_text(), "nothing is written into the folder that is back")
    undo(browser, path, text)


def net(browser, path):
    """Whoever types faster than a slow net loses nothing; without a net a text stays in its cell."""
    text, key = path.read_text(), browser.driver.execute_cdp_cmd
    name = text.splitlines()[1].split(",")[1]
    said = lambda row: browser.run("return [...document.querySelectorAll('[role=grid] td')].find(cell => cell.row === arguments[0] && cell.column === 1).textContent", row)
    wait(lambda: said(1) == name, "the list does not follow")
    state = lambda **more: key("Network.emulateNetworkConditions", {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1, **more})
    key("Network.enable", {})
    state(latency=700, downloadThroughput=40_000, uploadThroughput=40_000)
    cell(browser, 1, 1)
    for word in ("Lambat Satu", "Lambat Dua", "Lambat Tiga"):
        browser.key(word, Keys.ENTER)
    wait(lambda: all(word in path.read_text() for word in ("Lambat Satu", "Lambat Dua", "Lambat Tiga")), "a slow net loses a text", 60)
    # Somebody else writes in a cell, and who has not seen that yet types on: the text waits below the table.
    now = path.read_text()
    wait(lambda: said(1) == "Lambat Satu" and said(3) == "Lambat Tiga", "the list does not follow", 30)
    cell(browser, 1, 1)
    browser.key("Dari Saya")
    path.write_text(now.replace("Lambat Satu", "Dari Orang Lain"))
    browser.key(Keys.ENTER, "Lambat Empat")
    wait(lambda: "Dari Saya" in browser.text("#grid .told"), "a text is thrown away while somebody types on", 40)
    browser.key(Keys.ENTER)
    wait(lambda: "Lambat Empat" in path.read_text(), "the next text is not written", 40)
    check("Dari Orang Lain" in path.read_text(), "somebody's text is written over")
    check("Lambat Satu" in browser.text("#grid .told .error"), "nobody knows which cell the text was for")
    audit(browser, "a text that waits")
    browser.shoot("habits-waits")
    browser.run("[...document.querySelectorAll('#grid .told .error button')].at(-1).click()")
    wait(lambda: not browser.all("#grid .told .error"), "a text that is thrown away is still there")
    path.write_text(now)
    wait(lambda: said(1) == "Lambat Satu" and said(2) == "Lambat Dua", "the list does not follow", 30)
    state(offline=True)
    cell(browser, 4, 1)
    browser.key("Tanpa Jaring", Keys.ENTER)
    wait(lambda: browser.run("return document.querySelector('td input')?.value") == "Tanpa Jaring" and "Belum tersimpan" in browser.text("#status"), "a text without a net is thrown away")
    state()
    # The cell is drawn anew when the connection is back: what has been typed stays.
    time.sleep(1)
    browser.key(Keys.ENTER)
    wait(lambda: "Tanpa Jaring" in path.read_text(), "the text is not written with the next try")
    wait(lambda: browser.run("return document.activeElement.matches('td')"), "the cell loses the focus")
    path.write_text(text)
    wait(lambda: said(1) == name, "the list does not follow")


def paper(browser):
    """A list is printed with all of its rows; merged cells of a range keep their places."""
    printed = base64.b64decode(browser.driver.execute_cdp_cmd("Page.printToPDF", {})["data"])
    check(printed.startswith(b"%PDF"), "nothing is printed")
    if browser.screenshots:
        (Path(browser.screenshots) / "habits-list.pdf").write_bytes(printed)
    html = "<table><tr><td colspan=2>Gabung<br>dua</td><td>3</td></tr><tr><td rowspan=2>tinggi</td><td>b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr></table>"
    rows = browser.driver.execute_async_script(
        "const done = arguments[2]; import('/grid.js').then(grid => done(grid.pasted(arguments[0], arguments[1])))",
        "Gabung dua\t\t3\ntinggi\tb\tc\n\td\te\n", html)
    check(rows == [["Gabung\ndua", "", "3"], ["tinggi", "b", "c"], ["", "d", "e"]], f"merged cells are pasted as {rows}")


def main():
    address, project = sys.argv[1], Path(sys.argv[2])
    path = project / FILE
    browser = Browser(address, sys.argv[3] if len(sys.argv) > 3 else None)
    browser.address = address.split("?")[0]
    try:
        wait(lambda: browser.all(".page img"), "no page is drawn")
        steps(browser)
        windows(browser, path)
        files(browser, project, path)
        net(browser, path)
        paper(browser)
        # Twice as large, as for weak eyes: everything is within the window.
        browser.size(683, 384, 2)
        wait(lambda: browser.run("return document.documentElement.scrollWidth <= innerWidth"), "the list is wider than a window at 200 %")
        audit(browser, "200 %")
        browser.shoot("habits-200")
    finally:
        browser.driver.quit()


if __name__ == "__main__":
    main()
