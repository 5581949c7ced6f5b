"""Signs in and out of a desk in Chromium: what somebody may not do is not offered, and who is out sees nothing any more.

    python3 door.py ADDRESS PASSWORD [SCREENSHOTS]

Three people are called by their roles: look, edit and approve.
"""

import sys

from desk import AUDIT, Browser, check, wait

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys


def enter(browser, name, password):
    wait(lambda: browser.all("#nama"), "there is no door")
    browser.driver.find_element(By.ID, "nama").send_keys(name)
    browser.driver.find_element(By.ID, "sandi").send_keys(password, Keys.ENTER)
    wait(lambda: browser.all(".page img"), f"{name} does not get in", 60)


def main():
    address, password = sys.argv[1].split("?")[0], sys.argv[2]
    browser = Browser(address, sys.argv[3] if len(sys.argv) > 3 else None)
    try:
        for name in ("look", "edit", "approve"):
            enter(browser, name, password)
            wait(lambda: browser.all("#leave button"), "nobody can sign out")
            wait(lambda: bool(browser.all("#approve")) == (name == "approve"), f"{name} may approve, or may not")
            wait(lambda: bool(browser.all("#forms")) == (name != "look"), f"{name} may write, or may not")
            browser.click("#tables")
            wait(lambda: browser.all("[role=grid] td"), "no list is shown")
            wait(lambda: (browser.run("return document.querySelector('[role=grid]').getAttribute('aria-readonly')") == "true") == (name == "look"),
                 f"the list of {name} is only read, or is not")
            check(not browser.run(AUDIT), f"{name}: {browser.run(AUDIT)}")
            browser.shoot(f"door-{name}")
            browser.click("#leave button")
            wait(lambda: browser.all("#nama"), f"{name} does not get out")
            browser.driver.back()
            wait(lambda: browser.all("#nama"), "who is out sees the desk again")
            check(not browser.all(".page"), "who is out sees pages")
    finally:
        browser.driver.quit()


if __name__ == "__main__":
    main()
