"""Begins a project in Chromium: an empty folder, five questions, and the pages of the paper.

    python3 begin.py ADDRESS FOLDER [SCREENSHOTS]
"""

import sys
from pathlib import Path

from desk import Browser, audit, check, requests, wait

FILL = """
for (const [name, value] of Object.entries(arguments[0])) document.getElementById(`begin-${name}`).value = value;
document.querySelector('#begin button').click();"""


def main():
    address, project = sys.argv[1], Path(sys.argv[2])
    browser = Browser(address, sys.argv[3] if len(sys.argv) > 3 else None)
    try:
        wait(lambda: browser.all("#begin"), "nobody asks anything")
        browser.shoot("begin")
        audit(browser, "begin")
        check(len(browser.all("#begin p")) == 5, f"there are {len(browser.all('#begin p'))} questions")
        good = {"sample": "contoh", "kind": "kota", "name": "Maju Jaya", "province": "Jawa Tengah", "capital": "Maju Jaya", "date": "2027-08-02"}
        # What could mean something else in a file is refused, and nothing is made.
        browser.run(FILL, {**good, "name": "Maju: Jaya"})
        wait(lambda: "huruf" in browser.text("#status"), "a strange name is taken")
        check(not list(project.iterdir()), f"the folder has {list(project.iterdir())}")
        browser.run(FILL, good)
        wait(lambda: browser.all("#pages .page img"), "no page is drawn", 60)
        check(not browser.all("#begin") and not browser.all("#findings li.error"), "the questions stay, or there are errors")
        check("nama: Maju Jaya" in (project / "data/wilayah.yaml").read_text(), "the region is another one")
        hits = browser.fetch("/api/search/komitmen?q=wali%20kota%20maju%20jaya")
        check(hits, "the mayor is on no page")
        browser.shoot("begun")
        # A second beginning in the same folder is refused.
        status = browser.driver.execute_async_script("""const done = arguments[1];
            fetch('/api/begin', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(arguments[0]) })
                .then(answer => done(answer.status))""", {"sample": "contoh", "region": {name: good[name] for name in good if name != "sample"}})
        check(status == 409, f"a second beginning is answered with {status}")
        browser.driver.get_log("browser")
        requests(browser, address)
    finally:
        browser.driver.quit()


if __name__ == "__main__":
    main()
