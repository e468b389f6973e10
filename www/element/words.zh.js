import { whysOf } from "./groups.js";

/** @import { Coverage, Change as Repaired } from "../../src/web/contract.js" */

/** @typedef {Pick<Repaired, "from"> & {to: import("../../src/web/contract.js").Value}} Change */

const NOT_FETCHED = "核对程序的文件没有取到，请检查网络，或请网站管理员检查文件是否齐全。";

/** @param {Change} change @param {boolean} sure */
const isAndShould = ({ from, to }, sure) => `现为${from === null ? "空白" : ` ${from}`}，${sure ? "很可能" : "可能"}应为 ${to}`;

/** In how many ways a table can be put right; of more than are listed there is no number. @param {number} n */
const ways = (n) => (n < Infinity ? `有 ${n} 种` : "不止 32 种");

export const zh = {
  label: "政府信息公开工作年度报告核对",
  lead: "把年度报告拖到这里",
  formats: "可用 Word、WPS、Excel、PDF、OFD、网页和文本文件，也可以复制全文后粘贴。只在本机浏览器中核对，不会上传。",
  choose: "选择文件",
  paste: "粘贴内容",
  dropNow: "松开鼠标即开始核对",
  pasted: "粘贴的内容",
  busy: "正在核对……",
  loading: "正在载入读取这类文件的部分……",
  stop: "停止核对",
  stopped: "已停止，这份报告没有核对。",
  severity: { error: "不符", warning: "存疑", info: "提示", unread: "没有读出" },
  pass: (/** @type {Coverage} */ { checks }) => `已核对 ${checks} 处，没有发现不符`,
  partly: "，但有的内容未能核对，请看“核对范围”",
  fail: "请核对",
  unreadable: "没有读出可以核对的表格",
  empty: "表格还没有填",
  asAccepted: "按接受修订后核对：",
  /** @param {Coverage} c */
  coverage: (c) =>
    `核对了表格、文字和格式的 ${c.run} 项要求，共 ${c.checks} 处` +
    (c.undecided.length ? `；有 ${c.undecided.length} 处数据不全，判断不了` : "") +
    (c.skipped.length ? `；没有核对的 ${c.skipped.length} 项：${whysOf(c).map(({ why, n }) => `${why}（${n} 项）`).join("、")}` : "") + "。",
  // The verdict by its causes: tables, cells and numbers of them.
  ways,
  suspects: (/** @type {string} */ table, /** @type {number} */ n, /** @type {boolean} */ sure, /** @type {number} */ all) =>
    `${table}有 ${n} 格${sure ? "很可能" : "可能"}有误${all > 1 ? `，改法${ways(all)}，见下` : ""}`,
  sums: (/** @type {string} */ table, /** @type {number} */ n) => `${table}有 ${n} 个合计对不上`,
  others: (/** @type {number} */ n, /** @type {boolean} */ also) => `${also ? "另" : ""}有 ${n} 处不符`,
  unread: (/** @type {number} */ n, /** @type {boolean} */ isAll) => `有 ${n} 处没有读出，没有核对${isAll ? "；读出的部分没有发现不符" : ""}`,
  noErrors: (/** @type {number} */ others) => `${others ? "此外" : ""}没有发现不符`,
  explained: (/** @type {number} */ n, /** @type {string} */ level) => `${n} 处${level}已说明理由`,
  doubtful: (/** @type {number} */ n) => `${n} 处存疑，请核实`,
  hints: (/** @type {number} */ n) => `提示 ${n} 处`,
  also: "；",
  shouldBe: (/** @type {string} */ what, /** @type {string} */ cell, /** @type {Change} */ change, /** @type {boolean} */ sure) =>
    `${what}：${cell}，${isAndShould(change, sure)}`,
  isAndShould,
  applyTo: (/** @type {Change[]} */ changes) => (changes.length === 1 ? `在副本中改为 ${changes[0].to}` : `在副本中改这 ${changes.length} 格`),
  askRegister: "请与台账核对后再改。",
  breaks: (/** @type {number} */ n) => `因此对不上的合计有 ${n} 个`,
  restBelow: (/** @type {number} */ n) => `另 ${n} 格见下面的核对意见`,
  nextStep: "下一步：可以打印核对清单签字存档，或复制、导出。",
  excerpt: "有关的行和列",
  restRows: (/** @type {number} */ n) => `另有 ${n} 行没有列出，见全表`,
  line: (/** @type {string} */ label, /** @type {boolean} */ isRow) => `${label}${isRow ? "" : "列"}：`,
  /** @param {boolean} isText @returns {string} */
  again: (isText) => (isText ? "换一份内容" : "换一份"),
  year: (/** @type {number} */ year) => `${year}年`,
  limits: "核对的是表格数据之间的关系和报告格式，不能证明数据属实；真实数字以台账为准。",
  findings: "核对意见",
  goTo: "在表中查看",
  onPage: (/** @type {number} */ page) => `原文第 ${page} 页`,
  follows: (/** @type {number} */ n) => `由此连带 ${n} 处`,
  only: "改动最少的只有这一种",
  blank: "空白",
  reasons: {
    transposed: "相邻两位数字对调", digit_replaced: "一位数字不同", digit_added: "多出一位数字", digit_missing: "少了一位数字",
    stale_total: "合计未随分项更新", swapped: "与另一格互换", moved: "记到了另一格", shifted: "整行错了一列",
  },
  basis: "依据",
  scope: "核对范围",
  tables: "识别出的表格",
  notFound: "这张表没有读出来。",
  notPrinted: "未印出",
  marked: (/** @type {string} */ what) => `（${what}，查看意见）`,
  parts: { suspect: "很可能有误", possible: "可能有误", beside: "有关", cross: "行和列都对不上" },
  footer: (/** @type {string} */ version, /** @type {string} */ build) => `勾稽 ${version}（${build}）`,
  form: (/** @type {string} */ title, /** @type {string} */ basis) => `按“${title}”核对，${basis}`,
  noForm: "没有认出表样",
  failed: "核对工具没有运行，报告未经核对。",
  failure: {
    policy: "网站的安全策略（CSP）不允许运行 WebAssembly。请网站管理员把 gouji-worker.js 的响应头改为下面这一句（Chromium 97 以前：不发送 CSP），网页的策略不用改：",
    compile: "浏览器不能运行核对程序，可能版本太旧（需要 Chromium 78 以上）。",
    load: NOT_FETCHED,
    mixed: "核对程序的几个文件不是同一次发布的。请刷新网页；仍不行时请网站管理员重新拷贝整个 pkg 文件夹。",
    worker: NOT_FETCHED,
    script: NOT_FETCHED,
    trap: "核对这份内容时程序出错，已重新启动，可以继续核对其他报告。请把这份内容反馈给维护者。",
    late: "核对这份内容半分钟没有结果，已停下，可以继续核对其他报告。请再试一次，或另存为 .docx 再试；仍不行时请把这份内容反馈给维护者。",
    silent: "核对程序半分钟没有启动。请刷新网页；仍不行时请网站管理员检查 gouji-worker.js 和 gouji_bg.wasm 能否下载。",
    read: "文件读不出来，可能已被移动或正被其他程序占用。",
    misuse: "核对组件的设置有误：",
  },
  // Reasons given for findings, and the element as a control of a form.
  explain: "说明理由",
  hold: {
    busy: "报告正在核对，请稍候再提交。",
    unknown: "报告还没有核对，请核对后再提交。",
    errors: (/** @type {boolean} */ explain) => `原稿有不符，请在原稿中核对改正${explain ? "，或逐条说明理由" : ""}后再提交。`,
    unreadable: (/** @type {boolean} */ isText) => `请换一份能读出表格的${isText ? "正文" : "文件"}后再提交。`,
  },
  // What is said is said of the copy; `n` cells of the source are still to be changed.
  inCopy: (/** @type {string} */ said, /** @type {number} */ n, /** @type {boolean} */ isText) => `副本：${said}${n ? `；${isText ? "正文" : "原文件"}还有 ${n} 格要改` : ""}`,
  take: { list: "整改清单", back: "带回原稿", more: "更多", acts: { copy: "复制", print: "打印", xlsx: "导出 .xlsx" }, copies: { revised: "修订稿", comments: "批注稿" } },
  map: "一览图",
  lastYear: "上一年度报告",
  lastAdd: "加上一年度报告",
  lastHint: "用于核对年度之间的数据；也可以拖到这里，或点一下这里再粘贴。",
  lastAway: "去掉上一年度报告",
  fromBlank: "从空白表开始填",
  editHere: "在此修改",
};
