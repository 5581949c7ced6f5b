"""Uses a desk in Chromium as people do, and fails when something is not as it should be.

    python3 desk.py ADDRESS PROJECT [FOLDER]

The project is a copy of the sample contoh in which the name of an office is markup. With a folder, screenshots are kept there.
"""

import csv
import json
import random
import statistics
import sys
import time
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

PASTE = """
const data = new DataTransfer();
data.setData('text/plain', arguments[0]);
document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));"""

# Names and roles of whatever can be used, and the contrast of texts (WCAG 2.2, 1.4.3): what axe looks at first.
AUDIT = """
const found = [];
const visible = element => element.getClientRects().length && getComputedStyle(element).visibility !== 'hidden';
for (const element of document.querySelectorAll('button, a[href], input, select, textarea, [tabindex]')) {
  if (!visible(element) || element.matches('td')) continue;
  const label = element.getAttribute('aria-label') || element.textContent.trim() || element.labels?.[0]?.textContent.trim() || element.title;
  if (!label) found.push('no name: ' + element.outerHTML.slice(0, 80));
}
for (const image of document.images) if (!image.alt) found.push('no alternative: ' + image.src);
const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
if (new Set(ids).size !== ids.length) found.push('an id is there twice');
if (!document.documentElement.lang || document.querySelectorAll('h1').length !== 1 || !document.querySelector('main')) found.push('no frame');
const light = color => {
  const part = color.match(/[\\d.]+/g).map(Number), linear = part.slice(0, 3).map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
  return [.2126 * linear[0] + .7152 * linear[1] + .0722 * linear[2], part[3] ?? 1];
};
const ground = element => { for (; element; element = element.parentElement) { const color = getComputedStyle(element).backgroundColor; if (light(color)[1] > .99) return light(color)[0]; } return 1; };
for (const element of document.querySelectorAll('header *, #begin *, #intake *, #panel *, #grid *, #form *, #status')) {
  const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  if (!own || !visible(element) || element.disabled || element.closest('select')) continue;
  const [a, b] = [light(getComputedStyle(element).color)[0], ground(element)].sort((x, y) => y - x), contrast = (a + .05) / (b + .05);
  if (contrast < 4.5) found.push(`contrast ${contrast.toFixed(2)}: ` + element.outerHTML.slice(0, 80));
}
return found;"""


class Browser:
    def __init__(self, address, screenshots, is_visible=False, logs=True):
        options = Options()
        for argument in ([] if is_visible else ["--headless=new", "--hide-scrollbars"]) + ["--no-sandbox", "--disable-dev-shm-usage"]:
            options.add_argument(argument)
        if logs:
            options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.screenshots = screenshots
        if screenshots:
            Path(screenshots).mkdir(parents=True, exist_ok=True)
        self.size(1366, 768)
        self.scheme("light")
        self.driver.get(address)

    def size(self, width, height, scale=1, is_phone=False):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                                    {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": is_phone})

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

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def fetch(self, path):
        return json.loads(self.driver.execute_async_script(
            "const done = arguments[1]; fetch(arguments[0]).then(answer => answer.text()).then(done)", path))

    def generation(self):
        return int(self.run("return document.body.dataset.generation ?? 0"))

    def shoot(self, name):
        if self.screenshots:
            time.sleep(0.4)
            self.driver.save_screenshot(str(Path(self.screenshots) / f"{name}.png"))


def check(is_right, what):
    if not is_right:
        raise SystemExit(f"desk.py: {what}")


def wait(condition, what, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            value = condition()
        except Exception:
            value = None
        if value:
            return value
        time.sleep(0.02)
    check(False, what)


def audit(browser, where):
    found = browser.run(AUDIT)
    check(not found, f"{where}: {found[:5]}")


def is_draft(browser):
    """Whether each page says what its PDF says until it is final, for whoever prints the page or takes a picture of it."""
    found = browser.run("""return [...document.querySelectorAll('#pages .page')].map(page => {
        const style = getComputedStyle(page, '::after');
        return style.content === '"DRAF"' && parseFloat(style.fontSize) > page.offsetWidth / 5 && style.pointerEvents === 'none' && style.visibility === 'visible'; })""")
    told = browser.run("return [...document.querySelectorAll('#pages .page img')].map(image => image.alt.endsWith(', DRAF'))")
    check(len({*found, *told}) == 1, f"some pages are drafts, others are not: {found} {told}")
    return found[0]


def pages(browser):
    wait(lambda: browser.all(".page img"), "no page is drawn")
    check("token" not in browser.driver.current_url, "the token stays in the address")
    # The sample says CONTOH on its pages, as its PDFs do: nothing else is written over them.
    check(not is_draft(browser), "pages with a mark of their own have another one")
    check(browser.run("return document.documentElement.lang") == "id", "the desk is not in Indonesian")
    browser.shoot("laptop")
    audit(browser, "light")
    light = browser.run("return getComputedStyle(document.body).backgroundColor")
    browser.scheme("dark")
    check(browser.run("return getComputedStyle(document.body).backgroundColor") != light, "dark looks like light")
    audit(browser, "dark")
    browser.shoot("dark")
    browser.scheme("light")
    browser.click("#language")
    check(browser.run("return document.documentElement.lang") == "en" and browser.text("#tables") == "Lists", "no English")
    browser.click("#language")
    for name, size in {"phone": (360, 740, 3, True), "4k": (3840, 2160, 1, False)}.items():
        browser.size(*size)
        wait(lambda: browser.all(".page img"), f"no page on {name}")
        check(browser.run("return document.documentElement.scrollWidth <= innerWidth"), f"{name} is wider than its screen")
        browser.shoot(name)
    browser.size(1366, 768)


def clicks(browser, count):
    """Random texts of all pages: what a click tells must be what the server's account of the value says."""
    key = browser.run("return document.getElementById('document').value")
    number = len(browser.all(".page")) or 1
    dice, right, asked = random.Random(1), 0, 0
    for _ in range(count):
        page = dice.randrange(number)
        place = browser.fetch(f"/api/at/{key}/{page}?x={dice.uniform(60, 500):.1f}&y={dice.uniform(60, 700):.1f}")
        if not place or not place.get("source"):
            continue
        x, y, width, height = place["bounds"]
        again = browser.fetch(f"/api/at/{key}/{page}?x={x + width / 2:.2f}&y={y + height / 2:.2f}")
        asked += 1
        right += again["source"]["name"] == place["source"]["name"]
    check(asked > count / 20 and right >= 0.995 * asked, f"{right} of {asked} clicks are right")
    print(f"clicks: {right} of {asked}")


def value(browser, project):
    """A click on a page, another text, and the picture of the page is another one."""
    wait(lambda: browser.all(".page img"), "no page is drawn")
    key = browser.run("return document.getElementById('document').value")
    name = next(csv.DictReader((project / "data/pejabat.csv").open()))["nama"]
    hits = wait(lambda: browser.fetch(f"/api/search/{key}?q={name.split()[0]}"), "the name of an official is on no page")
    page, bounds = hits[0][1], hits[0][2]
    element = wait(lambda: browser.driver.find_elements(By.CSS_SELECTOR, ".page")[page], "no such page")
    browser.run("arguments[0].scrollIntoView()", element)
    time.sleep(0.3)
    box, size = element.rect, browser.fetch("/api/state")["documents"]
    width = next(document for document in size if document["key"] == key)["pages"][page][0]
    unit = box["width"] / width
    target_x, target_y = (bounds[0] + bounds[2] / 2) * unit, (bounds[1] + bounds[3] / 2) * unit
    browser.run("""const box = arguments[0].getBoundingClientRect();
        arguments[0].dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: box.left + arguments[1], clientY: box.top + arguments[2] }));""",
                element, target_x, target_y)
    wait(lambda: browser.all("#place code"), "a click tells nothing")
    check("data/pejabat.csv" in browser.text("#place"), f"a click tells {browser.text('#place')}")
    browser.shoot("place")
    audit(browser, "place")
    field = browser.driver.find_element(By.CSS_SELECTOR, "#place textarea")
    check(field.get_attribute("value") == name, f"the value is {field.get_attribute('value')}")
    before, drawn = browser.generation(), element.get_attribute("data-drawn")
    field.clear()
    field.send_keys("Nama Pengganti Contoh", Keys.CONTROL, Keys.ENTER)
    wait(lambda: browser.generation() > before and element.get_attribute("data-drawn") not in (None, drawn), "the page does not change")
    check("Nama Pengganti Contoh" in (project / "data/pejabat.csv").read_text(), "the file does not change")
    check(browser.all(".page.changed"), "the changed page is not marked")
    browser.shoot("changed")
    before = browser.generation()
    browser.click("#undo")
    wait(lambda: browser.generation() > before, "undo does nothing")
    check(name in (project / "data/pejabat.csv").read_text(), "undo does not bring the name back")


def speed(browser, project, count):
    """From the end of writing a file to the picture on the page."""
    path, times = project / "data/pejabat.csv", []
    text = path.read_text()
    name = next(csv.DictReader(path.open()))["nama"]
    for number in range(count):
        drawn = browser.run("return document.querySelector('.page[data-drawn]')?.dataset.drawn")
        browser.run("performance.clearMarks(); window.begin = performance.timeOrigin + performance.now()")
        path.write_text(text.replace(name, f"Nama Uji {number}"))
        written = time.time() * 1000
        wait(lambda: browser.run("return performance.getEntriesByName('naskah-drawn').length"), "no picture comes")
        times.append(browser.run("return performance.timeOrigin + performance.getEntriesByName('naskah-drawn')[0].startTime") - written)
    before = browser.generation()
    path.write_text(text)
    wait(lambda: browser.generation() > before, "the last edit does not come")
    print(f"from file to picture: median {statistics.median(times):.0f} ms, slowest {max(times):.0f} ms of {count}")


def hostile(browser):
    check(not browser.run("return [...document.querySelectorAll('img')].some(image => !image.src.includes('/api/page/'))"),
          "data became markup")


def errors(browser, project):
    """A file that is half written: the pages stay, the finding is beside them."""
    path = project / "data/opd.csv"
    text = path.read_text()
    path.write_text(text + '"setengah')
    wait(lambda: browser.all("#findings li.error"), "the error is not told")
    check(browser.all(".page img") and browser.all("#status.old"), "the last good pages are gone")
    browser.shoot("error")
    audit(browser, "error")
    path.write_text(text)
    wait(lambda: not browser.all("#findings li.error"), "the error does not go away")


def fix(browser, project):
    """A suggestion as a button that changes the file."""
    path = project / "naskah.yaml"
    text = path.read_text()
    path.write_text(text.replace("pejabat: data/", "pejabatt: data/"))
    wait(lambda: browser.all("#findings .apply"), "no suggestion is offered")
    browser.click("#findings .apply")
    wait(lambda: path.read_text() == text, "the suggestion does not change the file")
    wait(lambda: not browser.all("#findings li.error"), "the error does not go away")


def lists(browser, project):
    browser.click("#tables")
    wait(lambda: browser.all("[role=grid] td"), "no list is shown")
    files = [option.get_attribute("value") for option in browser.driver.find_elements(By.CSS_SELECTOR, "#grid select option")]
    browser.run("""const choice = document.querySelector('#grid select'); choice.value = 'data/opd.csv'; choice.dispatchEvent(new Event('change'));""")
    check("data/opd.csv" in files, f"the lists are {files}")
    wait(lambda: browser.driver.find_element(By.CSS_SELECTOR, "[role=grid]").get_attribute("aria-label") == "data/opd.csv", "the list does not open")
    hostile(browser)
    browser.shoot("list")
    audit(browser, "list")
    text = (project / "data/opd.csv").read_text()
    # By the address of the page: back from the list, and to it again.
    browser.driver.back()
    wait(lambda: not browser.all("#grid") and browser.all("#pages .page img"), "the back button does not lead to the pages")
    browser.driver.forward()
    wait(lambda: browser.all("[role=grid] td"), "the list does not come back")
    unsaved(browser)
    browser.run("document.querySelector('[role=grid] td[tabindex=\"0\"]').focus()")
    rows = len(list(csv.reader(text.splitlines())))
    browser.key(*[Keys.ARROW_DOWN] * (rows - 2), Keys.ARROW_RIGHT)
    active = browser.run("return [document.activeElement.row, document.activeElement.column]")
    check(active == [rows - 1, 1], f"the arrows lead to {active}")
    browser.key("Dinas dari Daftar", Keys.ENTER)
    wait(lambda: "Dinas dari Daftar" in (project / "data/opd.csv").read_text(), "typing changes no cell")
    wait(lambda: browser.run("return document.activeElement.matches('td')"), "the cell loses the focus")
    before, order = (project / "data/opd.csv").read_text(), lambda: [row[0] for row in csv.reader((project / "data/opd.csv").open())]
    was, here = order(), browser.run("return document.activeElement.row")
    ActionChains(browser.driver).key_down(Keys.ALT).send_keys(Keys.ARROW_UP).key_up(Keys.ALT).perform()
    wait(lambda: order() == was[:here - 1] + [was[here], was[here - 1]] + was[here + 1:], "the row does not move")
    wait(lambda: browser.run("return document.activeElement.row") == here - 1, "the row loses the focus")
    ActionChains(browser.driver).key_down(Keys.ALT).send_keys(Keys.ARROW_DOWN).key_up(Keys.ALT).perform()
    wait(lambda: (project / "data/opd.csv").read_text() == before, "the row does not move back")
    wait(lambda: browser.run("return document.activeElement.row") == here, "the row loses the focus")
    numbers = [f"1980010120050110{number:02}" for number in range(40)]
    browser.key(Keys.HOME)
    browser.run(PASTE, "\n".join(f"baru-{index}\tDinas {index}\t{number}" for index, number in enumerate(numbers)) + "\n")
    wait(lambda: all(number in (project / "data/opd.csv").read_text() for number in numbers), "the pasted range is not written")
    wait(lambda: browser.run("return document.activeElement.matches('td')"), "the cell loses the focus")
    for _ in range(4):
        before = browser.run("return document.getElementById('status').textContent")
        state = (project / "data/opd.csv").read_text()
        browser.run("document.getElementById('undo').click()")
        wait(lambda: (project / "data/opd.csv").read_text() != state, f"undo does nothing after {before}")
    check((project / "data/opd.csv").read_text() == text, "four undos do not bring the list back")
    browser.click("#tables")
    wait(lambda: not browser.all("#grid"), "the list does not close")


def unsaved(browser):
    """Who leaves while a text is in no file is asked."""
    leave = "const event = new Event('beforeunload', { cancelable: true }); dispatchEvent(event); return event.defaultPrevented"
    check(not browser.run(leave), "who has typed nothing is asked")
    browser.run("document.querySelector('[role=grid] td[tabindex=\"0\"]').focus()")
    browser.key("setengah")
    check(browser.run(leave), "what is being typed would be thrown away")
    browser.key(Keys.ESCAPE)
    check(not browser.run(leave), "who has left it is asked")


def files(browser, project):
    """What is taken away, what was approved, and a workbook that is dropped: told first, taken over after a click."""
    def start(path):
        return browser.driver.execute_async_script("""const done = arguments[1];
            fetch(arguments[0]).then(async answer => done([answer.status, String.fromCharCode(...new Uint8Array(await answer.arrayBuffer()).slice(0, 15))]))""", path)
    check(start("/api/zip")[1].startswith("PK"), f"the ZIP is {start('/api/zip')}")
    check(start("/api/zip?each=signer&document=komitmen")[1].startswith("PK"), "there is no ZIP for each person")
    browser.run("document.getElementById('each').click()")
    wait(lambda: browser.text("#status") == "komitmen.zip", f"the ZIP for each person is told as {browser.text('#status')}")
    check(start("/api/review")[1].lower() == "<!doctype html>", f"the review is {start('/api/review')}")
    lists = {name: (project / "data" / name).read_text() for name in ["opd.csv", "pejabat.csv"]}
    workbook = Path(__file__).resolve().parents[3] / "Samples/daftar/daftar.xlsx"
    browser.driver.find_element(By.ID, "file").send_keys(str(workbook))
    wait(lambda: "Nama Barfoscen" in browser.text("#intake .evidence"), "the changes of the workbook are not told")
    check((project / "data/pejabat.csv").read_text() == lists["pejabat.csv"], "the workbook is taken over unasked")
    browser.shoot("workbook")
    browser.click("#intake button.first")
    wait(lambda: "Barfoscen" in (project / "data/pejabat.csv").read_text(), "the workbook is not taken over")
    # All files have been written when nothing has changed for a while.
    times = lambda: [(path, path.stat().st_mtime_ns) for path in sorted(project.rglob("*")) if path.is_file()]
    last, since = times(), time.monotonic()
    while time.monotonic() - since < 1.5:
        time.sleep(0.1)
        if times() != last:
            last, since = times(), time.monotonic()
    before = browser.generation()
    for name, text in lists.items():
        (project / "data" / name).write_text(text)
    wait(lambda: browser.generation() > before and not browser.all("#findings li.error"), "the project does not come back")


def requests(browser, address):
    """Nothing goes anywhere else."""
    host = address.split("?")[0].rstrip("/")
    for entry in browser.driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            url = message["params"]["request"]["url"]
            check(url.startswith((host, "data:", "blob:")), f"a request goes to {url}")
    problems = [entry["message"] for entry in browser.driver.get_log("browser") if entry["level"] == "SEVERE" and "favicon" not in entry["message"]
                # A click on a page that has just become an old one is refused.
                and not ("/api/at/" in entry["message"] and "409" in entry["message"])]
    check(not problems, f"the console has {problems[:3]}")


def main():
    address, project = sys.argv[1], Path(sys.argv[2])
    browser = Browser(address, sys.argv[3] if len(sys.argv) > 3 else None)
    try:
        pages(browser)
        hostile(browser)
        clicks(browser, 200)
        value(browser, project)
        speed(browser, project, 20)
        errors(browser, project)
        fix(browser, project)
        lists(browser, project)
        files(browser, project)
        requests(browser, address)
    finally:
        browser.driver.quit()


if __name__ == "__main__":
    main()
