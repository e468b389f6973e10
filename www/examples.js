/** The examples' own script: it shows each example's code, and plays the portal around it. */

const live = [...document.querySelectorAll(".live")];

/** What runs is what is shown: the code is taken from the page itself. */
for (const example of live) {
  const code = document.createElement("pre");
  code.tabIndex = 0;
  code.setAttribute("aria-label", "代码");
  code.textContent = example.innerHTML.trim().replace(/=""/g, "");
  example.after(code);
}

/** Checks a file that no input holds. */
async function onRun() {
  const response = await fetch("sample-report.html");
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { verdict, findings } = await document.querySelector("#quiet").check(bytes, "sample-report.html");
  document.querySelector("#told").textContent = `${verdict}：${findings.length} 项，请核对`;
}

/** What a component for uploads asks before it sends: it goes no further where this rejects. */
async function beforeUpload(file) {
  const check = document.querySelector("#before").check(file, file.name);
  const late = new Promise((done) => setTimeout(done, 10000, { verdict: "late" }));
  const { verdict } = await Promise.race([check, late]);
  if (verdict === "fail") throw new Error("请先核对改正");
}

document.querySelector("#run").addEventListener("click", onRun);
document.querySelector("#chosen").addEventListener("change", async ({ target: { files: [file] } }) => {
  const told = document.querySelector("#uploaded");
  if (file) await beforeUpload(file).then(() => (told.textContent = `“${file.name}”可以上传（演示，没有上传）`), ({ message }) => (told.textContent = `没有上传：${message}`));
});

const CODE = { onRun: `${onRun}\n\ndocument.querySelector("#run").addEventListener("click", onRun);`, beforeUpload: String(beforeUpload) };
for (const code of document.querySelectorAll("[data-code]")) code.textContent = CODE[code.dataset.code];

document.querySelector("#send").addEventListener("submit", (event) => {
  event.preventDefault();
  const receipt = new FormData(event.target).get("receipt");
  document.querySelector("#sent").textContent = `本页为演示，没有报送任何内容。${receipt ? `回执：${receipt}` : "没有回执。"}`;
});

/** As an editor of a CMS makes it. */
const page = document.querySelector("#page").contentDocument;
page.documentElement.lang = "zh-CN";
page.title = "报告正文";
page.body.contentEditable = "true";

for (const button of document.querySelectorAll("[data-fill]")) {
  button.addEventListener("click", async () => {
    const response = await fetch("sample-report.html");
    const report = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("article");
    const field = button.dataset.fill === "page" ? page.body : document.querySelector("#draft");
    field.replaceChildren(...report.childNodes);
    for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
  });
}
