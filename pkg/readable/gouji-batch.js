/*! gouji 0.2.0 | MIT OR Apache-2.0 */
(() => {
  var __defProp = Object.defineProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };

  // www/parts/batch/part.js
  var part_exports = {};
  __export(part_exports, {
    List: () => List,
    sheet: () => sheet
  });

  // www/parts/lit.js
  var nothing = /* @__PURE__ */ Symbol.for("lit-nothing");
  var html = (strings, ...values) => ({ _$litType$: 1, strings, values });
  var css = String.raw;

  // www/parts/batch/left.js
  var EARLIEST = 3e3;
  var FEWEST = 10;
  var STEP = 5;
  function secondsLeft(elapsed, done, waiting) {
    if (elapsed < EARLIEST || done < FEWEST) return null;
    const seconds = Math.ceil(elapsed / done * waiting / 1e3 / STEP) * STEP;
    return seconds > STEP ? seconds : null;
  }

  // www/element/groups.js
  function grouped(findings) {
    const roots = new Set(findings.map((finding) => finding.key));
    const isMember = (finding) => finding.group && finding.group !== finding.key && roots.has(finding.group);
    return findings.filter((finding) => !isMember(finding)).map((root) => ({ root, members: findings.filter((other) => isMember(other) && other.group === root.key) }));
  }

  // www/form/cells.js
  var cellKey = ({ table, row, column }) => `${table}.${row}.${column}`;

  // www/element/ways.js
  var LISTED = 32;
  var tablesOf = ({ repairs }) => [...new Set(repairs.map(({ table }) => table))];
  function waysOf({ repairs, more }, table) {
    const ways = repairs.filter((one) => one.table === table);
    return { ways, count: more && ways.length >= LISTED ? Infinity : ways.length };
  }
  function onlyWay(result, table) {
    const { ways, count } = waysOf(result, table);
    return count === 1 ? ways[0] : null;
  }

  // www/worker/unread.js
  var RULES = ["D-TABLES", "T-GLUE"];
  var isUnread = ({ rule, severity }) => severity === "error" && RULES.includes(rule);
  var isPending = ({ key }) => key === "c1458bcef306b4a2";
  var errorsIn = (findings) => findings.filter(({ severity, accepted }) => severity === "error" && accepted === void 0);
  var isUnreadAlone = (errors) => errors.length > 0 && errors.every(isUnread);

  // www/element/causes.js
  function causesOf(result) {
    const groups2 = grouped(result.findings.filter(({ accepted }) => accepted === void 0));
    const explained = /* @__PURE__ */ new Set();
    const suspects = tablesOf(result).flatMap((table) => {
      const { ways, count } = waysOf(result, table);
      const changed = new Set(ways.flatMap(({ changes }) => changes.map(({ cell: cell2 }) => cellKey(cell2))));
      const touched = groups2.filter(({ root, members }) => [root, ...members].some((one) => isSum(one) && one.cells.some((cell2) => changed.has(cellKey(cell2)))));
      touched.forEach((group) => explained.add(group));
      const broken = touched.reduce((sum, { root, members }) => sum + [root, ...members].filter(isSum).length, 0);
      const way = onlyWay(result, table);
      return touched.length ? [{ table, ways, count, changes: way && way.changes, sure: Boolean(way && way.only), broken }] : [];
    });
    const causes = { suspects, sums: /* @__PURE__ */ new Map(), unread: 0, errors: 0, warning: 0, info: 0, explained: result.findings.filter(({ accepted }) => accepted !== void 0) };
    for (const group of groups2) if (!explained.has(group)) enter(causes, group.root);
    return causes;
  }
  var isSum = (finding) => finding.severity === "error" && finding.left !== void 0 && finding.cells.length > 0;
  function enter(causes, root) {
    if (isSum(root)) {
      const [{ table }] = root.cells;
      causes.sums.set(table, [...causes.sums.get(table) || [], root]);
    } else if (isUnread(root)) causes.unread += 1;
    else if (root.severity === "error") causes.errors += 1;
    else causes[root.severity] += 1;
  }

  // www/parts/yearly.js
  var betweenYears = (skipped) => skipped.filter(({ rule, why }) => rule.startsWith("Y-") || /上一年|last year/.test(why));

  // www/parts/batch/rows.js
  var MOST = 50;
  var ENOUGH = (32 << 20) + 1;
  var TURNS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
  function rowOf(number, { file, name }) {
    return { number, file, name: name.replace(TURNS, ""), print: "", hash: null, place: null, twin: null, ...untold() };
  }
  function untold() {
    return {
      state: "waiting",
      verdict: null,
      agency: null,
      year: null,
      counts: { error: 0, warning: 0, info: 0 },
      causes: { error: 0, warning: 0, info: 0 },
      isPending: false,
      unread: 0,
      isUnread: false,
      gaveUp: false,
      findings: [],
      more: 0,
      failure: null,
      rival: false,
      isOpen: false,
      last: null,
      compared: false,
      unpaired: "",
      apart: null
    };
  }
  var fileOf = ({ file, name, number }) => ({ file: file.size > ENOUGH ? file.slice(0, ENOUGH) : file, name, number });
  async function tell(row, ask, of, before) {
    const isHashed = of.isHashed && !row.hash && row.file.size < ENOUGH;
    const { print, hash, ...said } = await ask("row", { ...fileOf(row), ...of, isHashed, isNew: !row.print, ...before ? { before: fileOf(before) } : {} });
    row.print = row.print || row.file.size + print;
    row.hash = row.hash || hash;
    return { ...rowOfResult(said), ...before ? {} : { apart: null } };
  }
  function rowOfResult({ failed = "", verdict, gave_up: gaveUp, skipped, findings, repairs, more, agency, year }) {
    const counts = { error: 0, warning: 0, info: 0 };
    for (const { severity } of findings) counts[severity] += 1;
    const errors = errorsIn(findings);
    const told2 = verdict === "unreadable" ? 1 : findings.length;
    const lines = findings.slice(0, Math.min(told2, MOST)).map(({ severity, rule, message }) => ({ severity, rule, message }));
    const unrun = betweenYears(skipped).map(({ why }) => why);
    return {
      failed,
      verdict,
      gaveUp,
      agency,
      year,
      counts,
      causes: countedOf(causesOf({ findings, repairs, more })),
      isPending: findings.some(isPending),
      unread: errors.filter(isUnread).length,
      isUnread: isUnreadAlone(errors),
      findings: lines,
      more: told2 - lines.length,
      apart: unrun.length > 0 ? { rules: unrun.length, why: [...new Set(unrun)].join("；") } : null
    };
  }
  function countedOf({ suspects, sums, errors, warning, info }) {
    const cells = suspects.reduce((sum, { ways: [{ changes }] }) => sum + changes.length, 0);
    return { error: [...sums.values()].reduce((sum, all) => sum + all.length, cells + errors), warning, info };
  }
  function settle(row, { failed, ...told2 }) {
    Object.assign(row, { state: "checked", failure: null, ...told2 });
    if (failed) Object.assign(row, untold(), { findings: told2.findings, state: "failed", failure: { kind: "load", message: failed } });
  }
  function fail(row, { kind = "trap", message }) {
    Object.assign(row, { state: "failed", failure: { kind, message } });
  }
  var outcomeOf = (row) => row.verdict === "fail" && row.isUnread ? "unread" : verdictOf(row);
  var verdictOf = ({ state, verdict }) => state === "checked" ? (
    /** @type {string} */
    verdict
  ) : state;
  function remarksOf({ state, verdict, unread, isPending: isAsAccepted, gaveUp, failure, twin, rival, isOpen, year, last, compared, unpaired, apart }, words, failures) {
    return [
      state === "unchecked" && words.unchecked,
      state === "checked" && verdict !== "unreadable" && unread > 0 && words.unread(unread),
      isAsAccepted && words.asAccepted,
      gaveUp && words.gaveUp,
      failure && `${failures[failure.kind] || words.fallback}${failure.kind === "misuse" ? failure.message : ""}`,
      twin ? words.twin(twin.name) : rival && words.rival,
      isOpen && words.pairedNot(Number(year) - 1, words.open),
      last && (compared ? words.pairedWith(last.year) : words.pairedNot(last.year, unpaired === "stopped" ? words.stoppedBefore : failures[unpaired])),
      apart && words.rules(apart.rules, apart.why)
    ].filter(Boolean);
  }
  function told({ file, name, state, verdict, agency, year, counts, causes, unread, findings, more, failure, twin, rival, last, compared }) {
    return {
      file,
      name,
      state,
      verdict,
      agency,
      year,
      counts: { ...counts },
      causes: { ...causes },
      unread,
      findings: findings.map((one) => ({ ...one })),
      more,
      failure,
      repeated: twin ? twin.name : rival,
      comparedWith: compared && last ? last.year : null
    };
  }

  // www/parts/batch/order.js
  var OUTCOMES = ["fail", "unreadable", "failed", "unread", "review", "unchecked", "pass", "waiting"];
  var { compare } = new Intl.Collator("zh-CN", { numeric: true });
  var VALUES = {
    agency: ({ agency }) => agency,
    year: ({ year }) => year,
    outcome: (row) => OUTCOMES.indexOf(outcomeOf(row)),
    error: ({ state, causes }) => state === "checked" ? causes.error : null,
    warning: ({ state, causes }) => state === "checked" ? causes.warning : null,
    info: ({ state, causes }) => state === "checked" ? causes.info : null,
    name: ({ name }) => name
  };
  var SORTABLE = Object.keys(VALUES);
  var startsDown = (column) => column in { error: 1, warning: 1, info: 1 };
  function sorted(rows, { by, down }) {
    if (!by) return rows;
    const { agency, error, warning, year } = VALUES;
    const byWeight = (a, b) => by === "outcome" && ["fail", "review"].includes(outcomeOf(a)) ? inOrder(error, a, b, true) || inOrder(warning, a, b, true) : 0;
    return [...rows].sort((a, b) => inOrder(VALUES[by], a, b, down) || byWeight(a, b) || inOrder(agency, a, b) || inOrder(year, a, b) || a.number - b.number);
  }
  function inOrder(value, one, other, down = false) {
    const [a, b] = [value(one), value(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return (typeof a === "number" ? a - Number(b) : compare(a, String(b))) * (down ? -1 : 1);
  }
  function filtered(rows, { outcome, year, text }) {
    const sought = text.trim().toLowerCase();
    return rows.filter((row) => (!outcome || outcomeOf(row) === outcome) && (!year || String(row.year || "none") === year) && (!sought || `${row.agency || ""}
${row.name}`.toLowerCase().includes(sought)));
  }
  function countsOf(rows, kept) {
    const counts = new Map(OUTCOMES.map((outcome) => [outcome, 0]));
    for (const row of rows) counts.set(outcomeOf(row), counts.get(outcomeOf(row)) + 1);
    return [...counts].filter(([outcome, count]) => count > 0 || outcome === kept);
  }
  function yearsOf(rows, kept) {
    const years = new Set(rows.map(({ year }) => String(year || "none")));
    if (kept) years.add(kept);
    const known = [...years].filter((year) => year !== "none").sort((a, b) => Number(b) - Number(a));
    return years.has("none") ? [...known, "none"] : known;
  }

  // www/parts/batch/pairs.js
  var isNamed = ({ state, verdict, agency, year }) => state === "checked" && verdict !== "unreadable" && Boolean(agency && year);
  var squeezed = (agency) => String(agency).replace(/\s+/g, "");
  function relate(rows) {
    markTwins(rows);
    const bodies = groups(rows.filter((row) => isNamed(row) && !row.twin), ({ agency }) => squeezed(agency));
    for (const body of bodies.values()) {
      const years = groups(body, ({ year }) => year);
      for (const same of years.values()) for (const row of same) row.rival = same.length > 1;
      for (const row of body) {
        const before = years.get(
          /** @type {number} */
          row.year - 1
        ) || [];
        const last = !row.rival && before.length === 1 ? before[0] : null;
        row.isOpen = !row.rival && before.length > 1;
        if (row.compared && last !== row.last) Object.assign(row, untold());
        else row.last = last;
      }
    }
  }
  function markTwins(rows) {
    const seen = /* @__PURE__ */ new Map();
    for (const row of rows) {
      row.twin = seen.get(row.print) || null;
      if (row.print && !row.twin) seen.set(row.print, row);
    }
  }
  function chainsOf(rows) {
    const followers = new Map(rows.filter(({ last }) => last).map((row) => [row.last, row]));
    const chains = [];
    for (const [first] of followers) {
      if (first.last) continue;
      const chain = [first];
      for (let next = followers.get(first); next; next = followers.get(next)) chain.push(next);
      if (chain.some(({ last, compared }) => last && !compared)) chains.push(chain);
    }
    return chains;
  }
  function groups(items, key) {
    const found = /* @__PURE__ */ new Map();
    for (const item of items) {
      if (!found.has(key(item))) found.set(key(item), []);
      found.get(key(item)).push(item);
    }
    return found;
  }

  // www/parts/batch/pool.js
  var MOST2 = 4;
  var Pool = class {
    /** @param {Engine} engine the element's own, which is left as it is */
    constructor(engine) {
      this.engine = engine;
      this.others = [];
      this.jobs = /* @__PURE__ */ new Set();
      this.isStopped = false;
      this.inPage = false;
    }
    /** Rejects where the core cannot run at all. */
    async open() {
      await this.engine.call("version");
      this.inPage = Boolean((await /** @type {Promise<any>} */
      this.engine.place).inPage);
      const places = this.inPage ? 1 : Math.min(MOST2, navigator.hardwareConcurrency || 1);
      while (this.others.length < places - 1 && !this.isStopped) this.others.push(this.engine.another());
    }
    /**
     * @template T
     * @param {(engine: Engine) => T | undefined} next the next job for a place, while there is one
     * @param {(job: T, engine: Engine) => Promise<void>} work never rejects
     */
    async run(next, work) {
      const lane = async (engine) => {
        while (await this.isOpen(engine)) {
          const job = this.isStopped ? void 0 : next(engine);
          if (!job) return;
          await work(job, engine);
        }
      };
      await Promise.all([this.engine, ...this.others].map(lane));
    }
    /** A further place that does not open is no loss: the others take the jobs. @param {Engine} engine */
    async isOpen(engine) {
      if (engine.here || this.isStopped) return !this.isStopped;
      const opening = engine.call("version").then(Boolean);
      return engine === this.engine ? opening : opening.catch(() => false);
    }
    /** @param {Engine} engine @param {string} call @param {...unknown} args @returns {Promise<any>} */
    async ask(engine, call, ...args) {
      if (engine !== this.engine) return engine.call(call, ...args);
      const job = engine.begin(call, args);
      this.jobs.add(job);
      return job.answer.finally(() => this.jobs.delete(job));
    }
    /** What is under way comes to nothing: the element's own place, which may hang over it, is another then. */
    stop() {
      this.isStopped = true;
      for (const engine of this.others) engine.close();
      for (const job of this.jobs) this.engine.drop(job, new Error("stopped"));
      if (this.jobs.size > 0) this.engine.call("version").catch(() => {
      });
    }
  };

  // www/parts/batch/run.js
  var runs = 0;
  var Run = class {
    /** @param {Row[]} rows may grow meanwhile @param {import("../../element/engine.js").Engine} engine @param {{options: Options, isHashed: boolean}} of @param {() => void} onStep */
    constructor(rows, engine, of, onStep) {
      this.rows = rows;
      runs += 1;
      this.of = { run: runs, ...of };
      this.onStep = onStep;
      this.pool = new Pool(engine);
      this.compared = { done: 0, all: 0 };
      this.next = 0;
      this.begun = { at: performance.now(), waiting: rows.filter(isWaiting).length };
    }
    /**
     * @param {() => boolean} isEnough asked when all are checked: shall the comparison be left to others?
     * @returns {Promise<boolean>} was it?
     */
    async through(isEnough) {
      await this.pool.open();
      do {
        this.next = 0;
        await this.pool.run(() => this.waiting(), (row, engine) => this.check(row, engine));
        if (this.pool.isStopped) return false;
        relate(this.rows);
        if (isEnough()) return true;
        if (!this.rows.some(isWaiting)) await this.compare();
      } while (!this.pool.isStopped && this.rows.some(isWaiting));
      this.pool.stop();
      return false;
    }
    stop() {
      this.pool.stop();
      relate(this.rows);
      for (const row of this.rows) {
        if (isWaiting(row)) row.state = "unchecked";
        if (row.last && !row.compared) row.unpaired = "stopped";
      }
    }
    waiting() {
      while (this.next < this.rows.length && !isWaiting(this.rows[this.next])) this.next += 1;
      this.next += 1;
      return this.rows[this.next - 1];
    }
    /** @param {Row} row @param {Engine} engine */
    async check(row, engine) {
      await this.step(() => tell(row, (...asked) => this.pool.ask(engine, ...asked), this.of), (told2) => {
        settle(row, told2);
        row.place = engine;
      }, (error) => fail(row, error));
    }
    async compare() {
      const followers = new Set(this.rows.filter(({ last, compared }) => last && !compared));
      this.compared = { done: 0, all: followers.size };
      const next = (engine) => {
        const all = [...followers];
        const row = all.find(({ last }) => last.place === engine) || all[0];
        followers.delete(row);
        return row;
      };
      await this.pool.run(next, (row, engine) => this.compareOne(row, engine));
    }
    /** @param {Row} row @param {Engine} engine */
    async compareOne(row, engine) {
      await this.step(() => tell(
        row,
        (...asked) => this.pool.ask(engine, ...asked),
        this.of,
        /** @type {Row} */
        row.last
      ), (told2) => {
        settle(row, told2);
        Object.assign(row, { compared: true, unpaired: "" });
      }, ({ kind = "trap" }) => {
        row.unpaired = kind;
      });
      this.compared.done += 1;
    }
    /** @param {() => Promise<any>} asked @param {(told: any) => void} onTold @param {(error: any) => void} onError */
    async step(asked, onTold, onError) {
      let told2;
      try {
        told2 = await asked();
      } catch (error) {
        if (!this.pool.isStopped) onError(error);
      }
      if (this.pool.isStopped) return;
      if (told2) onTold(told2);
      this.onStep();
    }
  };
  var isWaiting = ({ state }) => state === "waiting";

  // www/parts/batch/bar.js
  function totalOf({ rows, words, isBusy, isStopped }) {
    if (isBusy) return words.begun(rows.length);
    if (rows.length === 0) return words.empty;
    const parts = countsOf(rows).map(([outcome, count]) => `${words.outcome[outcome]} ${count}`);
    const repeated = rows.filter(({ twin, rival }) => twin || rival).length;
    if (repeated > 0) parts.push(words.rivals(repeated));
    return `${isStopped ? words.stopped : ""}${words.total(rows.length)}${words.colon}${parts.join(words.comma)}`;
  }
  function barView(list) {
    const { words, rows, lost, run, inPage } = list;
    return html`
    ${list.isBusy ? progressView(list) : doneView(list)}
    ${(run ? run.pool.inPage : inPage) ? html`<p class="quiet">${words.inPage}</p>` : nothing}
    ${lost.length > 0 ? html`<p class="unused">${words.lost(lost.join("、"))}</p>` : nothing}
    ${rows.length > 0 ? filterView(list) : nothing}
  `;
  }
  function progressView(list) {
    const { words } = list;
    const { done, all, says } = progressOf(list);
    const bar = all > 0 ? html`<progress max=${all} .value=${done} aria-label=${says}></progress>` : html`<progress aria-label=${says}></progress>`;
    return html`
    <p class="bar">${bar}<span>${says}</span>
      <button part="button" type="button" @click=${() => list.halt()}>${words.stop}</button></p>
  `;
  }
  function progressOf({ words, rows, looking, run }) {
    if (looking > 0) return { done: 0, all: 0, says: words.looking(rows.length) };
    const done = rows.filter((row) => !isWaiting(row)).length;
    const { compared, begun } = (
      /** @type {import("./run.js").Run} */
      run
    );
    if (done < rows.length || compared.all === 0) {
      const waiting = rows.length - done;
      const seconds = secondsLeft(performance.now() - begun.at, begun.waiting - waiting, waiting);
      const says = words.checked(done, rows.length);
      return { done, all: rows.length, says: seconds ? `${says}${words.comma}${words.left(seconds)}` : says };
    }
    return { ...compared, says: words.compared(compared.done, compared.all) };
  }
  function doneView(list) {
    const { words, rows, host } = list;
    const left = rows.filter(({ state }) => state === "unchecked").length;
    const isLeft = left > 0 || rows.some(({ unpaired }) => unpaired === "stopped");
    const shown = list.shown.length;
    const take = rows.length > 0 && host.parts.get("take");
    return html`
    <div class="bars"><p class="bar">
      ${isLeft ? html`<button part="button" type="button" @click=${() => list.goOn()}>${left > 0 ? words.goOn(left) : words.compareOn}</button>` : nothing}
    </p>
    ${take && take.takeBatchView ? html`<p class="bar">${take.takeBatchView(host, () => list.shown.map((row) => ({ ...told(row), remarks: remarksOf(row, words, host.words.failure) })), rows.length)}</p>` : nothing}
    <p class="bar">${shown > 0 ? html`<button part="button" type="button" @click=${() => list.saveCsv()}>${shown < rows.length ? words.csvSome(shown) : words.csv}</button>` : nothing}
      <button part="button" type="button" @click=${() => list.clear()}>${words.clear}</button></p></div>
  `;
  }
  function filterView(list) {
    const { words, rows, filter } = list;
    const set = (name) => (event) => {
      filter[name] = event.target.value;
      list.page = 0;
      list.draw();
    };
    const option = (value, text, chosen) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`;
    return html`
    <p class="bar filters">
      <select aria-label=${words.byOutcome} @change=${set("outcome")}>
        ${option("", words.allOutcomes, filter.outcome)}
        ${countsOf(rows, filter.outcome).map(([outcome, count]) => option(outcome, `${words.outcome[outcome]} ${count}`, filter.outcome))}
      </select>
      <select aria-label=${words.byYear} @change=${set("year")}>
        ${option("", words.allYears, filter.year)}
        ${yearsOf(rows, filter.year).map((year) => option(year, year === "none" ? words.withoutYear : year, filter.year))}
      </select>
      <input type="search" aria-label=${words.byText} placeholder=${words.byText} .value=${filter.text} @input=${set("text")} />
    </p>
  `;
  }

  // www/parts/saving.js
  function save(name, content, type) {
    const link = document.createElement("a");
    const address = URL.createObjectURL(new Blob([
      /** @type {any} */
      content
    ], { type }));
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 6e4);
  }

  // www/parts/plain.js
  var isFormula = (text) => /^[\t\r]|^\s*[=+\-@＝＋－＠]\s*\S/.test(text);
  var asText = (text) => isFormula(text) ? `'${text}` : text;

  // www/parts/batch/csv.js
  function csvOf(rows, words, failures) {
    const lines = rows.map((row) => {
      const { error, warning, info } = row.causes;
      const says = row.findings.map(({ rule, message }) => `${rule} ${message}`);
      if (row.more > 0) says.push(words.more(row.more));
      const counts = row.state === "checked" && row.verdict !== "unreadable" ? [error, warning, info] : ["", "", ""];
      return [row.agency, row.year, words.outcome[outcomeOf(row)], ...counts, remarksOf(row, words, failures).join("\n"), says.join("\n"), row.name];
    });
    return `\uFEFF${[words.csvColumns, ...lines].map((line) => `${line.map(cell).join(",")}\r
`).join("")}`;
  }
  var cell = (value) => `"${asText(value === null || value === void 0 ? "" : String(value)).replace(/"/g, '""')}"`;

  // www/parts/batch/entries.js
  async function walk(things, onFile, isStopped) {
    const lost = [];
    const waiting = [...things].reverse();
    while (waiting.length > 0 && !isStopped()) {
      const thing = waiting.pop();
      try {
        if (thing instanceof Blob) onFile({ file: (
          /** @type {File} */
          thing
        ), name: (
          /** @type {File} */
          thing.name
        ) });
        else if (thing.isDirectory) waiting.push(...(await inside(thing)).reverse());
        else onFile({ file: await new Promise((resolve, reject) => thing.file(resolve, reject)), name: thing.fullPath.replace(/^\//, "") });
      } catch (error) {
        lost.push(thing.fullPath.replace(/^\//, ""));
      }
    }
    return lost;
  }
  async function inside(folder) {
    const reader = folder.createReader();
    const all = [];
    for (; ; ) {
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (some.length === 0) return all.sort((a, b) => a.name < b.name ? -1 : 1);
      all.push(...some);
    }
  }

  // www/worker/reading.js
  async function readable(source) {
    if (typeof source === "string" || source instanceof Uint8Array) return source;
    if (source instanceof ArrayBuffer) return new Uint8Array(source);
    if (source instanceof Blob) return new Uint8Array(await bufferOf(source));
    throw Object.assign(new TypeError("source: a string, Uint8Array, ArrayBuffer or Blob"), { kind: "misuse" });
  }
  function bufferOf(blob) {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(
        /** @type {ArrayBuffer} */
        reader.result
      );
      reader.onerror = () => reject(Object.assign(new Error(String(reader.error)), { kind: "read" }));
      reader.readAsArrayBuffer(blob);
    });
  }

  // www/parts/batch/opened.js
  var Opened = class {
    /** @param {import("./list.js").List} list */
    constructor(list) {
      this.list = list;
      this.host = list.host;
      this.row = null;
      this.scrolled = [];
    }
    /** @param {Row} row */
    async open(row) {
      const { host } = this;
      this.row = row;
      this.scrolled = scrolledAround(host);
      host.many.leave();
      host.many.show(true, host.many.own);
      await this.show(row, row.compared ? row.last : null, host.many.own);
      await host.updateComplete;
      const back = host.renderRoot.querySelector(".back button");
      if (back) back.focus();
    }
    /** Two files that are one report and the one of the year before: there is no list to come back to. @param {Row[]} pair */
    async pair([last, row]) {
      const { host } = this;
      const { own } = host.many;
      host.removeController(this.list);
      host.many.drop();
      host.many.leave();
      const given = own && host.control.begin();
      await this.show(row, last, own);
      host.control.end(given, null, true);
    }
    /** @param {Row} row @param {Row | null} last @param {boolean} own is it what will be sent? */
    async show(row, last, own) {
      const { host } = this;
      const turn = host.session.wait();
      let given = null;
      if (last) {
        try {
          const { file, name } = fileOf(last);
          given = (await host.engine.call("check", await readable(file), { ...this.list.settings(), name })).report;
        } catch (error) {
        }
      }
      if (turn !== host.session.turn) return;
      if (last) host.lastYear.give(given, given ? last.name : "", given ? "" : this.list.words.lastLost(last.name), row.name);
      host.quietly({ source: row.file, name: row.name, listed: true, own });
    }
    /** The list as it was left. */
    async back() {
      const { host, row } = this;
      host.many.comeBack();
      await host.updateComplete;
      for (const [element, left, top] of this.scrolled) Object.assign(element, { scrollLeft: left, scrollTop: top });
      const button = row && host.renderRoot.querySelector(`[data-row="${row.number}"]`);
      if (button) button.focus({ preventScroll: true });
    }
    backView() {
      return html`<p class="back"><button part="button" type="button" @click=${() => this.back()}>← ${this.list.words.back}</button></p>`;
    }
  };
  function scrolledAround(host) {
    const scrolled = [];
    for (let node = (
      /** @type {any} */
      host
    ); node; node = node.parentNode || node.host) {
      if (node.scrollTop || node.scrollLeft) scrolled.push([node, node.scrollLeft, node.scrollTop]);
    }
    return scrolled;
  }

  // www/parts/batch/receipt.js
  function receiptOf(rows) {
    const counts = { error: 0, warning: 0, info: 0 };
    for (const row of rows) for (
      const severity of
      /** @type {const} */
      ["error", "warning", "info"]
    ) counts[severity] += row.counts[severity];
    const outcomes = rows.map(verdictOf);
    return {
      version: "0.2.0",
      // The worst of them; what was not checked is told apart from what cannot be read.
      verdict: OUTCOMES.find((outcome) => outcomes.includes(outcome)),
      counts,
      reports: rows.map((row) => ({
        name: row.name,
        agency: row.agency,
        year: row.year,
        verdict: verdictOf(row),
        counts: { ...row.counts },
        sha256: row.hash ? row.hash.sha256 : null,
        sm3: row.hash ? row.hash.sm3 : null
      }))
    };
  }

  // www/parts/batch/table.js
  var PAGE = 50;
  var FIRST = 1;
  function tableView(list) {
    const { words } = list;
    if (list.rows.length === 0) return nothing;
    const rows = list.shown;
    const pages = Math.max(1, Math.ceil(rows.length / PAGE));
    const page = Math.min(list.page, pages - 1);
    const start = page * PAGE;
    return html`
    <div class="scroll" role="region" tabindex="0" aria-label=${words.label}>
      <table part="table" role="table" aria-label=${words.label} aria-rowcount=${rows.length + 1}>
        <thead role="rowgroup"><tr role="row" aria-rowindex="1">${Object.keys(words.columns).map((column) => headView(list, column))}</tr></thead>
        <tbody role="rowgroup">${rows.slice(start, start + PAGE).map((row, i) => rowView(list, row, start + i + 2))}</tbody>
      </table>
    </div>
    ${pagerView(list, rows.length, page, pages)}
  `;
  }
  function headView(list, column) {
    const { words } = list;
    const label = words.columns[column];
    if (!SORTABLE.includes(column)) return html`<th role="columnheader" scope="col">${label}</th>`;
    const { by, down } = list.orderShown;
    const is = by !== column ? "none" : down ? "descending" : "ascending";
    const sort = () => {
      list.order = { by: column, down: by === column ? !down : startsDown(column) };
      list.page = 0;
      list.draw();
    };
    return html`
    <th role="columnheader" scope="col" aria-sort=${is}><button type="button" data-sort=${column} title=${words.sort(label)} @click=${sort}>${label}<span
      aria-hidden="true">${{ none: "", ascending: " ▲", descending: " ▼" }[is]}</span></button></th>
  `;
  }
  function rowView(list, row, index) {
    const { words, host, opened } = list;
    const { agency, year, name, state, causes, findings } = row;
    const outcome = outcomeOf(row);
    const isRead = !["unreadable", "failed"].includes(outcome);
    const remarks = remarksOf(row, words, host.words.failure);
    const title = agency || (state === "checked" ? words.noAgency : name);
    const count = (severity) => html`<td role="cell" class=${isRead && causes[severity] > 0 ? `count ${severity}` : "count"}>${state === "checked" && isRead ? causes[severity] : ""}</td>`;
    return html`
    <tr role="row" aria-rowindex=${index}>
      <th role="rowheader" scope="row"><button type="button" data-row=${row.number} title=${words.whole} aria-label=${title === name ? name : `${title} ${agency && year || name}`} @click=${() => opened.open(row)}>${title}</button></th>
      <td role="cell">${year || (state === "checked" ? words.noYear : "")}</td>
      <td role="cell" class="outcome-${outcome}">${words.outcome[outcome]}</td>
      ${count("error")}${count("warning")}${count("info")}
      <td role="cell" class="says">
        ${remarks.map((remark) => html`<p class="remark">${remark}</p>`)}
        ${findings.slice(0, FIRST).map((line) => html`<p>${isRead ? badgeView(host, line) : nothing}${line.message}</p>`)}
        ${moreView(row, words)}
      </td>
      <td role="cell" class="file">${name}</td>
    </tr>
  `;
  }
  function badgeView({ words }, line) {
    const [look, level] = isUnread(line) ? (
      /** @type {const} */
      ["warning", "unread"]
    ) : [line.severity, line.severity];
    return html`<span class="badge ${look}">${words.severity[level]}</span> `;
  }
  function moreView({ state, findings, more }, words) {
    const others = findings.length + more - FIRST;
    if (others > 0) return html`<p class="quiet">${words.more(others)}</p>`;
    return state === "checked" && findings.length === 0 ? html`<p class="quiet">${words.none}</p>` : nothing;
  }
  function pagerView(list, count, page, pages) {
    const { words } = list;
    const button = (to, label) => html`<button part="button" type="button" aria-disabled=${to < 0 || to >= pages ? "true" : "false"} @click=${() => to >= 0 && to < pages && list.turn(to)}>${label}</button>`;
    return html`
    <p class="bar pager">
      <span role="status">${words.shown(count, list.rows.length)}</span>
      ${pages > 1 ? html`${button(page - 1, words.previous)}<span role="status">${words.page(page + 1, pages)}</span>${button(page + 1, words.next)}` : nothing}
    </p>
  `;
  }

  // www/element/words.js
  var coreLanguage = (lang) => isEnglish(lang) ? "en" : "zh";
  var isEnglish = (lang) => /^en\b/i.test(lang || "");

  // www/parts/batch/words.js
  var zh = {
    label: "多份报告核对清单",
    looking: (n) => `正在查找文件，已找到 ${n} 份……`,
    begun: (n) => `正在核对 ${n} 份报告……`,
    checked: (done, all) => `已核对 ${done} / ${all}`,
    left: (seconds) => `约还需 ${seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`}`,
    compared: (done, all) => `已核对完毕，正在与上一年度比对 ${done} / ${all}`,
    stop: "停止核对",
    stopped: "已停止核对。",
    goOn: (n) => `继续核对其余 ${n} 份`,
    compareOn: "继续与上一年度比对",
    inPage: "此处不能使用后台线程，核对在网页中逐份进行，可能较慢。",
    empty: "没有找到文件。",
    lost: (names) => `有的文件夹或文件打不开，其中的报告不在清单中：${names}`,
    total: (n) => `${n} 份`,
    colon: "：",
    comma: "，",
    outcome: {
      fail: "不符",
      unreadable: "读不出",
      failed: "出错",
      unread: "没有读全",
      review: "存疑",
      unchecked: "未核对",
      pass: "未发现不符",
      waiting: "待核对"
    },
    rivals: (n) => `重复 ${n}`,
    hold: (n, explain) => `清单中有 ${n} 份报告有不符或读不出，请核对改正${explain ? "，或逐份选择文件、逐条说明理由" : ""}后再提交。`,
    holdLeft: (n) => `清单中有 ${n} 份报告没有核对，请继续核对后再提交。`,
    columns: { agency: "机关", year: "年度", outcome: "结论", error: "不符", warning: "存疑", info: "提示", first: "主要意见", name: "文件" },
    sort: (column) => `按“${column}”排序`,
    noAgency: "（没有读出机关名称）",
    noYear: "（没有读出）",
    open: "清单中那一年的报告不止一份，请核对",
    whole: "查看全文核对结果",
    pairedWith: (year) => `已与${year}年比对`,
    stoppedBefore: "核对已停止",
    pairedNot: (year, why) => `未与${year}年比对${why ? `：${why}` : ""}`,
    rules: (n, why) => `年度之间的规则有 ${n} 条没有执行：${why}`,
    rival: "重复：清单中同一机关、同一年度的报告不止一份，没有用于年度比对，请核对",
    twin: (name) => `重复：与“${name}”内容完全相同`,
    more: (n) => `另有 ${n} 条`,
    none: "没有核对意见",
    unchecked: "这份报告没有核对。",
    unread: (n) => `有 ${n} 处没有读出，没有核对`,
    asAccepted: "文档中有未接受的修订，按接受修订后的内容核对",
    gaveUp: "矛盾较多：哪几格可能有误，打开这份报告后再推算",
    allOutcomes: "全部结论",
    allYears: "全部年度",
    withoutYear: "没有读出年度",
    byOutcome: "按结论筛选",
    byYear: "按年度筛选",
    byText: "按机关或文件名筛选",
    shown: (n, all) => n === all ? `共 ${all} 份` : `筛选出 ${n} 份，共 ${all} 份`,
    page: (page, pages) => `第 ${page} / ${pages} 页`,
    previous: "上一页",
    next: "下一页",
    csv: "导出清单（.csv）",
    csvSome: (n) => `导出筛选出的 ${n} 份（.csv）`,
    csvName: "勾稽核对清单.csv",
    csvColumns: ["机关", "年度", "结论", "不符", "存疑", "提示", "说明", "核对意见", "文件"],
    clear: "清空列表",
    back: "返回列表",
    lastLost: (name) => `上一年度的文件“${name}”读不出来，没有比对。`,
    fallback: "核对工具出错"
  };
  var en = {
    label: "Check of several reports",
    looking: (n) => `Looking for files, ${n} found…`,
    begun: (n) => `Checking ${n} reports…`,
    checked: (done, all) => `${done} / ${all} checked`,
    left: (seconds) => seconds < 60 ? `about ${seconds} s left` : `about ${Math.ceil(seconds / 60)} min left`,
    compared: (done, all) => `All checked; comparing with the year before: ${done} / ${all}`,
    stop: "Stop",
    stopped: "Stopped. ",
    goOn: (n) => `Check the other ${n}`,
    compareOn: "Go on comparing years",
    inPage: "No worker can run here: the reports are checked in the page itself, one by one, which may be slower.",
    empty: "No file was found.",
    lost: (names) => `Some folders or files could not be opened; their reports are not in the list: ${names}`,
    total: (n) => `${n} reports`,
    colon: ": ",
    comma: ", ",
    outcome: {
      fail: "mismatch",
      unreadable: "not read",
      failed: "tool failed",
      unread: "not all read",
      review: "doubtful",
      unchecked: "not checked",
      pass: "no mismatch found",
      waiting: "waiting"
    },
    rivals: (n) => `repeated ${n}`,
    hold: (n, explain) => `${n} ${n === 1 ? "report" : "reports"} in the list ${n === 1 ? "has mismatches or was" : "have mismatches or were"} not read: please review and correct${explain ? ", or choose each by itself and give reasons" : ""}.`,
    holdLeft: (n) => `${n} ${n === 1 ? "report" : "reports"} in the list ${n === 1 ? "was" : "were"} not checked: please go on checking before you submit.`,
    columns: { agency: "Body", year: "Year", outcome: "Verdict", error: "Mismatches", warning: "Doubtful", info: "Notes", first: "First findings", name: "File" },
    sort: (column) => `Sort by ${column}`,
    noAgency: "(no body read)",
    noYear: "(not read)",
    open: "the list has more than one report of that year, please check",
    whole: "Show the whole result",
    pairedWith: (year) => `compared with ${year}`,
    stoppedBefore: "stopped before",
    pairedNot: (year, why) => `not compared with ${year}${why ? `: ${why}` : ""}`,
    rules: (n, why) => `${n} rules between years did not run: ${why}`,
    rival: "Repeated: the list has more than one report of this body and year; none was compared between years, please check",
    twin: (name) => `Repeated: the very content of “${name}”`,
    more: (n) => `${n} more`,
    none: "no findings",
    unchecked: "This report was not checked.",
    unread: (n) => `${n} ${n === 1 ? "part was" : "parts were"} not read and not checked`,
    asAccepted: "Tracked changes are pending; checked as if they were accepted",
    gaveUp: "much disagrees: which cells may be wrong is worked out when this report is opened",
    allOutcomes: "All verdicts",
    allYears: "All years",
    withoutYear: "no year read",
    byOutcome: "Filter by verdict",
    byYear: "Filter by year",
    byText: "Filter by body or file name",
    shown: (n, all) => n === all ? `${all} reports` : `${n} of ${all} reports`,
    page: (page, pages) => `Page ${page} / ${pages}`,
    previous: "Previous",
    next: "Next",
    csv: "Export the list (.csv)",
    csvSome: (n) => `Export these ${n} (.csv)`,
    csvName: "gouji-list.csv",
    csvColumns: ["Body", "Year", "Verdict", "Mismatches", "Doubtful", "Notes", "Remarks", "Findings", "File"],
    clear: "Clear the list",
    back: "Back to the list",
    lastLost: (name) => `The file of the year before, “${name}”, cannot be read; nothing was compared.`,
    fallback: "the checker failed"
  };
  var wordsFor = (lang) => coreLanguage(lang) === "en" ? en : zh;

  // www/parts/batch/list.js
  var BEAT = 200;
  var AT_FIRST = { by: "outcome", down: false };
  var List = class {
    /** @param {import("../../element/gouji-check.js").GoujiCheck} host */
    constructor(host) {
      this.host = host;
      this.rows = [];
      this.drops = 0;
      this.looking = 0;
      this.lost = [];
      this.isStopped = false;
      this.hasFailed = false;
      this.inPage = false;
      this.run = null;
      this.order = null;
      this.filter = { outcome: "", year: "", text: "" };
      this.kept = null;
      this.page = 0;
      this.timer = 0;
      this.opened = new Opened(this);
      host.addController(this);
    }
    /** Removed from the page, and not just moved: nobody would see it end. */
    hostDisconnected() {
      setTimeout(() => !this.host.isConnected && this.isBusy && this.halt());
    }
    get words() {
      return wordsFor(this.host.lang);
    }
    /** Is something under way? */
    get isBusy() {
      return this.looking > 0 || this.run !== null;
    }
    get orderShown() {
      return this.order || (this.isBusy ? { by: "", down: false } : AT_FIRST);
    }
    /** The rows that the filters leave, in the order of the headers. */
    get shown() {
      this.kept = this.kept || sorted(filtered(this.rows, this.filter), this.orderShown);
      return this.kept;
    }
    /** @param {any[]} things files, or entries */
    async add(things) {
      this.drops += 1;
      this.looking += 1;
      this.isStopped = false;
      this.host.control.write();
      this.draw();
      const lost = await walk(things, (found) => {
        this.rows.push(rowOf(this.rows.length, found));
        this.soon();
      }, () => this.isStopped);
      if (this.host.many.list !== this) return;
      this.looking -= 1;
      this.lost.push(...lost);
      if (this.isStopped) this.halt();
      else this.start();
    }
    /** Checks what waits; a run under way takes it in. */
    async start() {
      if (this.run || !this.host.many.list) return;
      this.hasFailed = false;
      const run = new Run(this.rows, this.host.engine, { options: this.settings(), isHashed: Boolean(this.host.control.owner) }, () => this.soon());
      this.run = run;
      this.host.control.write();
      this.draw();
      try {
        const isPair = await run.through(() => this.isPair());
        if (run === this.run) this.ran(run, isPair);
      } catch (error) {
        if (run !== this.run) return;
        this.hasFailed = true;
        this.halt();
        this.host.fail(error);
      }
    }
    /** @param {Run} run @param {boolean} isPair */
    ran(run, isPair) {
      this.inPage = run.pool.inPage;
      this.run = null;
      if (isPair) this.opened.pair(chainsOf(this.rows)[0]);
      else if (this.looking === 0 && this.rows.some(isWaiting)) this.start();
      else if (this.looking === 0) this.finish();
    }
    /**
     * How rows are checked: the list finds the year before by itself, what a person set aside was in one report, and what is hard to explain
     * is explained in the report that is opened.
     */
    settings() {
      const options = { ...this.host.options(), effort: "quick" };
      delete options.last;
      delete options.accepted;
      return options;
    }
    /** Two years of one body, given together: that is one report with the one before it. */
    isPair() {
      return this.drops === 1 && this.rows.length === 2 && this.host.many.front && chainsOf(this.rows).length === 1;
    }
    /** At once: what is under way comes to nothing. */
    halt() {
      this.isStopped = true;
      const run = this.run || new Run(this.rows, this.host.engine, { options: {}, isHashed: false }, () => {
      });
      this.run = null;
      run.stop();
      if (this.looking === 0) this.finish();
      else this.draw();
    }
    goOn() {
      this.isStopped = false;
      this.host.session.retry();
      for (const row of this.rows) {
        if (row.state === "unchecked") row.state = "waiting";
        row.unpaired = "";
      }
      this.start();
    }
    /** A setting has changed: all is checked anew. */
    again() {
      if (this.run) this.run.pool.stop();
      this.run = null;
      this.isStopped = false;
      for (const row of this.rows) Object.assign(row, untold());
      if (this.looking === 0) this.start();
    }
    clear() {
      this.isStopped = true;
      if (this.run) this.run.pool.stop();
      this.run = null;
      this.host.removeController(this);
      this.host.many.drop();
      this.host.control.write();
      this.draw();
    }
    finish() {
      this.draw();
      this.host.control.write();
      this.host.tell("gouji-batch", { rows: this.told() });
    }
    /** What others get of it: lists to take along, and the page around. */
    told() {
      return this.rows.map(told);
    }
    saveCsv() {
      save(this.words.csvName, csvOf(this.shown, this.words, this.host.words.failure), "text/csv;charset=utf-8");
    }
    /** Another page of the table, from its top. @param {number} page */
    async turn(page) {
      this.page = page;
      this.draw();
      await this.host.updateComplete;
      const table = (
        /** @type {HTMLElement} */
        this.host.renderRoot.querySelector(".batch .scroll")
      );
      table.focus({ preventScroll: true });
      table.scrollIntoView({ block: "start" });
    }
    draw() {
      clearTimeout(this.timer);
      this.timer = 0;
      this.kept = null;
      this.host.requestUpdate();
    }
    /** While reports come in. A list that waits behind an opened report is not drawn. */
    soon() {
      this.kept = null;
      if (!this.timer && this.host.many.front) this.timer = window.setTimeout(() => this.draw(), BEAT);
    }
    /** For the form around: each report with its own verdict; none while some have no verdict yet. */
    get receipt() {
      return this.isBusy || this.rows.length === 0 ? null : receiptOf(this.rows);
    }
    /** Why a form with `mode="block"` should wait when all are checked. @returns {string} */
    get reasonToWait() {
      const { rows, words, left, host } = this;
      const wrong = rows.filter(({ counts }) => counts.error > 0).length;
      if (wrong > 0) return words.hold(wrong, host.explain);
      return left > 0 && !host.control.late ? words.holdLeft(left) : "";
    }
    /** How many rows a person left unchecked; what the tool failed over is none of them. */
    get left() {
      return this.hasFailed ? 0 : this.rows.filter(({ state }) => state === "unchecked").length;
    }
    /** For the element's live region: what changes all the time is no announcement. */
    summary() {
      const { reasonToWait } = this.host.control;
      return html`<p class="total">${totalOf(this)}</p>${reasonToWait ? html`<p><strong>${reasonToWait}</strong></p>` : nothing}`;
    }
    view() {
      return html`<div class="batch">${barView(this)}${tableView(this)}</div>`;
    }
    backView() {
      return this.opened.backView();
    }
  };

  // www/parts/batch/styles.js
  var sheet = css` .total{padding:8px 14px;border-left:5px solid var(--accent);background:var(--shade);font-size:1.133em}.bar{display:flex;flex-wrap:wrap;align-items:center;margin:6px -4px}.bars{display:flex;flex-wrap:wrap}.bars{margin:6px -4px}.bars .bar{display:contents}.bar>*{margin:3px 4px}.bar>[role="status"]:empty{margin:0}.bar button,.back button{padding:3px 14px}.bar [aria-disabled="true"]{border-color:var(--line);color:var(--quiet);cursor:default}.back{margin-top:14px}.bar progress{flex:1 1 200px;max-width:420px;height:16px}.filters select,.filters input{padding:3px 8px;border:1px solid var(--line);border-radius:3px;background:var(--paper);color:inherit;font:inherit;font-size:.933em}.filters input{flex:1 1 160px;max-width:320px}.batch table{min-width:66em}.batch th,.batch td{padding:5px 8px;vertical-align:top}.batch thead button,.batch tbody th button{padding:0;border:0;background:none;color:inherit;font-weight:600;text-align:inherit;cursor:pointer}.batch thead th{white-space:nowrap}.batch tbody th{min-width:9em;background:none;text-align:left}.batch tbody th button{color:var(--accent);overflow-wrap:anywhere;word-break:break-word}.batch tbody th button:hover{text-decoration:underline}.batch .says,.batch .file{text-align:left;overflow-wrap:anywhere;word-break:break-word}.batch .says{min-width:22em}.batch .file{min-width:9em;max-width:16em;color:var(--quiet)}.batch td .quiet{font-size:1em}.batch .remark{color:var(--quiet)}.batch [class^="outcome-"]{white-space:nowrap}.batch td.error,.outcome-fail,.outcome-unreadable,.outcome-failed{color:var(--error);font-weight:600}.batch td.warning,.outcome-unread,.outcome-review{color:var(--warning);font-weight:600}.outcome-pass{color:var(--pass)}/* Where a row is wider than the page it is a card:who,the verdict,what is to be said first. */ @media (max-width:600px){.batch table,.batch tbody{display:block;min-width:0}.batch thead,.batch .count{display:none}.batch tbody tr{display:flex;flex-wrap:wrap;padding:4px 0;border-bottom:1px solid var(--line)}.batch tbody th,.batch tbody td{height:auto;padding:1px 6px;border:0}.batch tbody th{flex:1 1 8em}.batch tbody .says,.batch tbody .file{flex:1 1 100%;min-width:0;max-width:none}}.batch .badge{margin:0;padding:0 4px;font-size:.923em}/* A sheet is narrower than the table,and nobody moves it there:what does not fit would be cut off. */ @media print{.batch .filters{display:none}.batch table{min-width:0;font-size:.733em}.batch tr{break-inside:avoid}.batch th,.batch td,.batch .says,.batch .file{min-width:0;padding:2px 4px}}`;

  // <stdin>
  document.currentScript.gouji = { build: "db9b164a4c52", part: part_exports };
})();
