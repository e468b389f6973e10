/** What is said where reasons are given. */
import { coreLanguage } from "../../element/words.js";

export const zh = {
  tip: (/** @type {number} */ to, /** @type {boolean} */ sure) => `${sure ? "很可能" : "可能"}应为 ${to}，请与台账核对`,
  reason: "请写明情况属实的理由",
  giveReason: "确定",
  withIt: (/** @type {number} */ n) => `由此连带的 ${n} 处一并说明。`,
  takeBack: "撤回",
  accepted: (/** @type {number} */ n) => `已说明的意见（${n}）`,
  reasonGiven: (/** @type {string} */ reason) => `理由：${reason}`,
  blind: (/** @type {string} */ id, /** @type {boolean} */ isThere) => `没有要核对的：${isThere ? `“${id}”里没有文件框、编辑器或表格` : `页面上没有 id 为“${id}”的元素`}，请检查 for 属性。`,
  again: "重新核对",
  noFile: "上传框里还没有选择文件；报送前请在上传框里选择核对过的这一份。",
  mode: (/** @type {string} */ mode) => `mode 属性只有 advise 和 block，“${mode}”按 advise 处理，不阻拦提交，请检查。`,
  lang: (/** @type {string} */ lang) => `lang 属性只有 zh 和 en，“${lang}”按 zh 处理，请检查。`,
  explainIs: (/** @type {string} */ value) => `explain 属性不写值，“${value}”按没有写处理，不能说明理由，请检查。`,
  alone: "mode=\"block\" 没有阻拦提交：组件不在表单里。请把组件放进 <form>，或用 form 属性写明表单的 id。",
  noFor: "mode=\"block\" 没有阻拦提交：没有 for 属性，表单里选择的文件没有核对。请用 for 属性写明文件框的 id。",
  // A report beside what the page will send.
  beside: {
    file: "上传框里的文件",
    text: "网页上的正文",
    not: (/** @type {string} */ name) => `核对的不是${name}；报送的是${name}。`,
    back: (/** @type {string} */ name) => `核对${name}`,
  },
};

/** @type {typeof zh} */
const en = {
  tip: (to, sure) => `${sure ? "most likely" : "perhaps"} ${to}: please check with the register`,
  reason: "Why the figures are right as they are",
  giveReason: "Set aside",
  withIt: (n) => `The ${n} that ${n === 1 ? "follows" : "follow"} from it ${n === 1 ? "is" : "are"} set aside with it.`,
  takeBack: "Take back",
  accepted: (n) => `Set aside with a reason (${n})`,
  reasonGiven: (reason) => `Reason: ${reason}`,
  blind: (id, isThere) => `Nothing on this page is watched: ${isThere ? `“${id}” holds no file input, editor or table` : `no element has the id “${id}”`}. Please check the attribute for.`,
  again: "Check again",
  noFile: "No file is chosen in the upload field yet: please choose the one that was checked there before sending.",
  mode: (mode) => `The attribute mode is advise or block: “${mode}” counts as advise, and nothing is held back. Please check.`,
  lang: (lang) => `The attribute lang is zh or en: “${lang}” counts as zh. Please check.`,
  explainIs: (value) => `The attribute explain has no value: “${value}” counts as if it were not there, and no reason can be given. Please check.`,
  alone: "mode=\"block\" holds nothing back: the element stands in no form. Please put it into a <form>, or name the form's id in the attribute form.",
  noFor: "mode=\"block\" holds nothing back: without the attribute for, the file that was chosen in the form is not checked. Please name the id of its field in for.",
  beside: {
    file: "the file in the upload field",
    text: "the text on the page",
    not: (name) => `This is not ${name}, which will be sent.`,
    back: (name) => `Check ${name}`,
  },
};

/** @param {string} lang */
export const wordsFor = (lang) => (coreLanguage(lang) === "en" ? en : zh);
