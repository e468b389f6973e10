/** Pages of a portal with an editor or a component for uploads in them, as it comes out of npm. */
import { readFileSync } from "node:fs";
import { buildSync } from "esbuild";
import { at } from "../../www/build/paths.mjs";
import { sample } from "../browser/site.mjs";

/** The report alone, as an editor holds it: wangEditor 5 throws boxes away with the tables in them. */
export const article = /<article[^>]*>([^]*)<\/article>/.exec(sample)[1].replace(/<\/?div[^>]*>/g, "");

/**
 * @typedef {object} Page
 * @property {string[]} scripts and style sheets, in node_modules
 * @property {string} body what stands in the form, the element apart
 * @property {string} start a script that makes it, and leaves `fill(html)` and `content()` or what a test asks for on `window`
 */

/** @param {string} version @returns {Page} */
const tinymce = (version) => ({
  scripts: [`${version}/tinymce.min.js`],
  body: '<textarea id="draft" name="draft"></textarea>',
  start: `tinymce.init({ selector: "#draft", license_key: "gpl", promotion: false, branding: false }).then(([editor]) =>
    Object.assign(window, { fill: (html) => editor.setContent(html), content: () => editor.getContent() }));`,
});

/** Each hides the text field that it takes the place of; `for` names that field, which is what anyone writes first. @type {Record<string, Page>} */
export const REPLACING = {
  "TinyMCE 5": tinymce("tinymce5"),
  "TinyMCE 6": tinymce("tinymce6"),
  "TinyMCE 8": tinymce("tinymce8"),
  "CKEditor 4": {
    scripts: ["ckeditor4/ckeditor.js"],
    body: '<textarea id="draft" name="draft"></textarea>',
    start: `const editor = CKEDITOR.replace("draft", { versionCheck: false, allowedContent: true });
      editor.on("instanceReady", () => Object.assign(window, { fill: (html) => editor.setData(html), content: () => editor.getData() }));`,
  },
  KindEditor: {
    scripts: ["kindeditor/kindeditor-all-min.js"],
    body: '<textarea id="draft" name="draft" style="width:700px;height:300px"></textarea>',
    start: `KindEditor.create("#draft", { basePath: "/npm/kindeditor/", filterMode: false, afterCreate() {
      Object.assign(window, { fill: (html) => this.html(html), content: () => this.html() }); } });`,
  },
  UEditor: {
    scripts: ["vue-ueditor/static/ueditor1_4_3_3/ueditor.config.js", "vue-ueditor/static/ueditor1_4_3_3/ueditor.all.min.js"],
    body: '<script id="draft" name="draft" type="text/plain"></script>',
    start: `const home = "/npm/vue-ueditor/static/ueditor1_4_3_3/";
      const editor = UE.getEditor("draft", { UEDITOR_HOME_URL: home, themePath: home + "themes/", langPath: home + "lang/", serverUrl: "" });
      editor.ready(() => Object.assign(window, { fill: (html) => editor.setContent(html), content: () => editor.getContent() }));`,
  },
};

/** Those that are made in a place of their own: `for` names that. @type {Record<string, Page>} */
export const IN_PLACE = {
  "wangEditor 4": {
    scripts: ["wangeditor4/dist/wangEditor.min.js"],
    body: '<div id="draft"></div>',
    start: `const editor = new wangEditor("#draft"); editor.config.pasteFilterStyle = false; editor.create();
      Object.assign(window, { fill: (html) => editor.txt.html(html), content: () => editor.txt.html() });`,
  },
  "wangEditor 5": {
    scripts: ["@wangeditor/editor/dist/index.js", "@wangeditor/editor/dist/css/style.css"],
    body: '<div id="draft"><div id="bar"></div><div id="text" style="height:300px"></div></div>',
    start: `const editor = wangEditor.createEditor({ selector: "#text", html: "" }); wangEditor.createToolbar({ editor, selector: "#bar" });
      Object.assign(window, { fill: (html) => editor.setHtml(html), content: () => editor.getHtml() });`,
  },
};

/** It holds tables without merged cells alone, and says nothing of those it takes apart. @type {Page} */
export const QUILL = {
  scripts: ["quill/dist/quill.js", "quill/dist/quill.snow.css"],
  body: '<div id="draft"></div>',
  start: `const editor = new Quill("#draft", { theme: "snow", modules: { table: true } });
    Object.assign(window, { fill: (html) => editor.setContents(editor.clipboard.convert({ html })), content: () => editor.getSemanticHTML() });`,
};

/** A component of React 19, which has no build for a script tag of its own. Objects are set as properties, and events are heard by their names. @type {Page} */
export const REACT_19 = {
  scripts: [],
  body: '<div id="app"></div><!-- ATTRIBUTES -->',
  get start() {
    const contents = `import { createElement, useState } from "react";
      import { createRoot } from "react-dom/client";
      function Report() {
        const [verdict, setVerdict] = useState("");
        return createElement("div", null,
          createElement("input", { type: "file", id: "draft" }),
          createElement("gouji-check", { for: "draft", last: window.last, "ongouji-result": (event) => setVerdict(event.detail.result.verdict) }),
          createElement("output", null, verdict));
      }
      customElements.whenDefined("gouji-check").then(() => createRoot(document.querySelector("#app")).render(createElement(Report)));`;
    const here = at("tests/editors");
    const alias = { react: "react19", "react-dom": "react-dom19" };
    const define = { "process.env.NODE_ENV": '"production"' };
    const { outputFiles } = buildSync({ stdin: { contents, resolveDir: here }, absWorkingDir: here, alias, define, bundle: true, minify: true, write: false });
    return outputFiles[0].text.replaceAll("</script", "<\\/script");
  },
};

/** What a page writes before an upload, whatever component it has, as the README says it: only a report with mismatches is held back; where the tool fails the upload goes on. */
export const BEFORE = `async function beforeUpload(file) {
  const check = document.querySelector("gouji-check").check(file, file.name);
  const late = new Promise((done) => setTimeout(done, 10000, { verdict: "late" }));   // 最多等 10 秒
  const { verdict } = await Promise.race([check, late]);
  if (verdict === "fail") throw new Error("请先核对改正");                              // 只拦有不符的；组件出错、超时都放行
}`;

/** Components for uploads: each holds a report back by its own hook, and `for` on what stands around it is told of the file too. @type {Record<string, Page>} */
export const UPLOADS = {
  "Element UI, Vue 2": {
    scripts: ["vue2/dist/vue.min.js", "element-ui/lib/index.js", "element-ui/lib/theme-chalk/index.css"],
    body: `<div id="app"><div id="draft"><el-upload action="/upload" :before-upload="beforeUpload"><el-button>选择文件</el-button></el-upload></div><gouji-check ATTRIBUTES></gouji-check></div>`,
    start: `${BEFORE}
Vue.config.ignoredElements = ["gouji-check"];
new Vue({ el: "#app", methods: { beforeUpload } });`,
  },
  "Element Plus, Vue 3": {
    scripts: ["vue3/dist/vue.global.prod.js", "element-plus/dist/index.full.min.js", "element-plus/dist/index.css"],
    body: `<div id="app"><div id="draft"><el-upload action="/upload" :before-upload="beforeUpload"><el-button>选择文件</el-button></el-upload></div><gouji-check ATTRIBUTES></gouji-check></div>`,
    start: `${BEFORE}
const app = Vue.createApp({ methods: { beforeUpload } });
app.config.compilerOptions.isCustomElement = (tag) => tag === "gouji-check";
app.use(ElementPlus).mount("#app");`,
  },
  "Ant Design, React 18": {
    scripts: ["react18/umd/react.production.min.js", "react-dom18/umd/react-dom.production.min.js", "dayjs/dayjs.min.js", "antd/dist/antd.min.js"],
    body: `<div id="draft"></div><gouji-check ATTRIBUTES></gouji-check>`,
    start: `${BEFORE}
ReactDOM.createRoot(document.querySelector("#draft")).render(React.createElement(antd.Upload, { action: "/upload", beforeUpload }, React.createElement(antd.Button, null, "选择文件")));`,
  },
  layui: {
    scripts: ["layui/dist/layui.js"],
    body: `<div id="draft"><button type="button" id="choose">选择文件</button></div><gouji-check ATTRIBUTES></gouji-check>`,
    start: `${BEFORE}
layui.use("upload", () => layui.upload.render({
  elem: "#choose", url: "/upload", accept: "file", auto: false,
  // Its own hook waits for nothing: what is chosen is sent once it is checked.
  choose: (chosen) => chosen.preview((index, file) => beforeUpload(file).then(() => chosen.upload(index, file), () => {})),
}));`,
  },
};

/** @param {string} file */
const tag = (file) => (file.endsWith(".css") ? `<link rel="stylesheet" href="/npm/${file}">` : `<script src="/npm/${file}"></script>`);

/** @param {Page} page @param {string} [attributes] of the element */
const markup = ({ scripts, body, start }, attributes = 'for="draft" mode="block" name="receipt"') => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>年度报告</title>
<script type="module" src="/pkg/gouji-check.js"></script>
${scripts.map(tag).join("\n")}</head>
<body>${body.includes("ATTRIBUTES") ? body.replace("ATTRIBUTES", attributes) : `<form id="form">${body}</form>
<gouji-check ${attributes}></gouji-check>`}
<script>${start}</script></body></html>`;

/**
 * Answers for the server of the tests: the page, and the packages.
 * @param {Page} page @param {string} [attributes] @param {(path: string) => any} [others] what else is asked for @returns {(path: string) => any}
 */
export const answerWith = (page, attributes, others = () => undefined) => (path) => {
  if (path === "/page.html") return markup(page, attributes);
  if (!path.startsWith("/npm/") || path.includes("..")) return others(path);
  try {
    return readFileSync(at(`tests/editors/node_modules/${decodeURIComponent(path.slice("/npm/".length))}`));
  } catch {
    return null;
  }
};
