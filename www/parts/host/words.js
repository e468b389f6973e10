/** What is said where reasons are given. */
import { coreLanguage } from "../../element/words.js";

const zh = {
  tip: (/** @type {number} */ to, /** @type {boolean} */ sure) => `${sure ? "很可能" : "可能"}应为 ${to}，请与台账核对`,
  reason: "请写明情况属实的理由",
  giveReason: "确定",
  withIt: (/** @type {number} */ n) => `由此连带的 ${n} 处一并说明。`,
  takeBack: "撤回",
  accepted: (/** @type {number} */ n) => `已说明的意见（${n}）`,
  reasonGiven: (/** @type {string} */ reason) => `理由：${reason}`,
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
};

/** @param {string} lang */
export const wordsFor = (lang) => (coreLanguage(lang) === "en" ? en : zh);
