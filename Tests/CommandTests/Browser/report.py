"""Clicks through a report of `naskah review` in Chromium and fails when something is not as it should be.

    python3 report.py REPORT.html [FOLDER]

With a folder, screenshots are kept there: desktop and phone, light and dark. The report is that of the project in
ReportInBrowserTests.swift: four pages, the second and the fourth changed.
"""

import sys
import time
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys


class Browser:
    def __init__(self, report, screenshots):
        options = Options()
        for argument in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.screenshots = screenshots
        self.size(1400, 900)
        self.scheme("light")
        self.driver.get(Path(report).resolve().as_uri())

    def size(self, width, height, is_phone=False):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                                    {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_phone})

    def scheme(self, name):
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": name}]})

    def key(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def all(self, selector):
        return [element for element in self.driver.find_elements(By.CSS_SELECTOR, selector) if element.is_displayed()]

    def text(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector).text

    def click(self, selector):
        self.driver.find_element(By.CSS_SELECTOR, selector).click()

    def run(self, script):
        return self.driver.execute_script(script)

    def shoot(self, name):
        if self.screenshots:
            self.driver.save_screenshot(str(Path(self.screenshots) / f"{name}.png"))


def check(is_right, what):
    if not is_right:
        raise SystemExit(f"report.py: {what}")


def wait(condition, what):
    end = time.monotonic() + 10
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(0.05)
    check(False, what)


def overview(browser):
    check(len(browser.all(".thumbnail")) == 4, "the overview does not show four pages")
    check(len(browser.all(".thumbnail.different")) == 2, "not two pages are marked as different")
    check("6.350.000.000" in browser.text(".words"), "the new amount is not told in words")
    browser.shoot("overview")
    browser.key("c")
    check(len(browser.all(".thumbnail")) == 2, "the filter does not leave the two changed pages")
    browser.click("#filter")
    check(len(browser.all(".thumbnail")) == 4, "the filter does not go away again")
    check(browser.text("h1") == "Tinjauan halaman", "the report is not in Indonesian")
    browser.click("#language")
    check(browser.text("h1") == "Page review" and "number" in browser.text(".words .kind"), "the report is not in English after a click")
    light = browser.run("return getComputedStyle(document.body).backgroundColor")
    browser.scheme("dark")
    check(browser.run("return getComputedStyle(document.body).backgroundColor") != light, "dark looks like light")
    browser.shoot("overview-dark")
    browser.click("#theme")
    check(browser.run("return getComputedStyle(document.body).backgroundColor") == light, "the button does not make it light")
    browser.scheme("light")


def steps(browser):
    browser.key("j")
    check("page 2" in browser.text("#name"), "j does not open the first changed page")
    browser.key("j")
    check("page 4" in browser.text("#name"), "j does not go to the next changed page")
    browser.key("j")
    check("page 4" in browser.text("#name"), "j goes on after the last changed page")
    browser.key("k")
    check("page 2" in browser.text("#name"), "k does not go back")
    check(browser.run("return location.hash").endswith("/uji/2"), "the address does not name the page")


def modes(browser):
    check(len(browser.all(".sheet")) == 3, "before, after and difference are not side by side")
    check(browser.all(".mark.old") and browser.all(".mark.new"), "the changed words are not marked")
    wait(lambda: browser.all("canvas[data-ready]"), "the difference is not drawn")
    colored = browser.run("""
        const canvas = document.querySelector('canvas'), pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        let colored = 0;
        for (let i = 0; i < pixels.length; i += 4) if (Math.abs(pixels[i] - pixels[i + 2]) > 40) colored += 1;
        return colored / (pixels.length / 4);""")
    check(0 < colored < 0.02, f"{colored} of the difference is coloured")
    browser.shoot("beside")
    browser.key("2")
    before = browser.run("return document.querySelector('.upper').style.clipPath")
    handle = browser.driver.find_element(By.CSS_SELECTOR, ".handle")
    ActionChains(browser.driver).drag_and_drop_by_offset(handle, 120, 0).perform()
    check(browser.run("return document.querySelector('.upper').style.clipPath") != before, "the slider cannot be dragged")
    browser.shoot("slider")
    browser.key(" ")
    check(browser.all("#stage.blink"), "space does not go to the overlay")
    first = browser.run("return document.querySelector('.shown').dataset.shows")
    browser.key(" ")
    check(browser.run("return document.querySelector('.shown').dataset.shows") != first, "space does not change the state that is shown")
    browser.key("3")
    first = browser.run("return document.querySelector('.shown').dataset.shows")
    wait(lambda: browser.run("return document.querySelector('.shown').dataset.shows") != first, "the overlay does not blink")
    browser.key("4")
    check(len(browser.all(".sheet")) == 1 and browser.all("canvas"), "4 does not show the difference alone")
    width = browser.all(".sheet")[0].size["width"]
    browser.key("+")
    check(browser.all(".sheet")[0].size["width"] > width * 1.2, "+ does not enlarge")
    browser.key("0")
    check(abs(browser.all(".sheet")[0].size["width"] - width) < 2, "0 does not fit again")
    browser.key("1")


def places(browser):
    # The word that was changed, as its mark says where it is.
    mark, sheet = browser.all(".mark.new")[0].rect, browser.all(".sheet.new")[0]
    x = mark["x"] + mark["width"] / 2 - sheet.rect["x"] - sheet.rect["width"] / 2
    y = mark["y"] + mark["height"] / 2 - sheet.rect["y"] - sheet.rect["height"] / 2
    ActionChains(browser.driver).move_to_element_with_offset(sheet, round(x), round(y)).click().perform()
    source = browser.text("#source")
    check("layout/uji.xml:" in source and "Placed by" in source, f"the places behind a word are not shown: {source}")
    check(browser.all(".spot"), "the spot is not marked")
    browser.shoot("source")
    browser.click("#words li")
    check(browser.all(".mark.chosen"), "the words of a change are not marked when it is clicked")


def phone(browser):
    browser.size(390, 844, is_phone=True)
    browser.scheme("dark")
    browser.run("delete document.documentElement.dataset.theme")
    wait(lambda: browser.run("return innerWidth") == 390, "the window does not shrink")
    for name in ["phone-page", "phone"]:
        check(browser.run("return document.documentElement.scrollWidth <= innerWidth"), f"{name} is wider than a phone")
        narrow = browser.run("return [...document.querySelectorAll('.thumbnail, #bar button, .sheet')].every(e => !e.offsetParent || e.getBoundingClientRect().right <= innerWidth + 1)")
        check(narrow, f"something of {name} is beyond the edge")
        browser.shoot(name)
        browser.key(Keys.ESCAPE)
    check(not browser.all("#viewer"), "Escape does not close the page")
    check(len(browser.all(".thumbnail")) == 4, "the overview is not there again")


def main(report, screenshots=None):
    browser = Browser(report, screenshots)
    try:
        overview(browser)
        steps(browser)
        modes(browser)
        places(browser)
        phone(browser)
        messages = [entry for entry in browser.driver.get_log("browser") if entry["level"] != "INFO"]
        check(not messages, f"the console says {messages}")
        requests = [entry["message"] for entry in browser.driver.get_log("performance") if '"Network.requestWillBeSent"' in entry["message"]]
        foreign = [request for request in requests if '"url":"file:' not in request and '"url":"data:' not in request]
        check(not foreign, f"the report loads something: {foreign}")
    finally:
        browser.driver.quit()


if __name__ == "__main__":
    main(*sys.argv[1:])
