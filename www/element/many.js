/** Several reports or a folder at once: the part `batch` makes a list of them. One of them opened, the list waits behind. */

export class Many {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    /** @type {any} the part's list, where there is one */
    this.list = null;
    /** Is the list what is shown? */
    this.front = false;
    /** Is the list of what will be sent, and not given beside it? */
    this.own = false;
    /** Is it what the form waits for? A report opened from it must not stand for all. */
    this.holds = false;
  }

  get holding() {
    return this.holds ? this.list : null;
  }

  /** @param {any[]} things files, or entries of what was dropped @param {boolean} [field] are they of the field? */
  async take(things, field) {
    const { host } = this;
    this.leave();
    host.hand.close();
    const given = host.field.isOwn(field) && host.control.begin();
    if (given) Object.assign(this, { own: true, holds: true });
    const turn = host.session.wait();
    try {
      const { List } = await host.parts.load("batch");
      // The script has just run; a thousand rows are a task of their own.
      await new Promise((done) => setTimeout(done));
      // A report given meanwhile is what is shown.
      this.front = turn === host.session.turn;
      if (this.front) host.session.goOn();
      this.list = this.list || new List(host);
      this.list.add(things);
      // From here on the list says what is so.
      if (given === host.control.turn) host.control.take(null);
    } catch (error) {
      host.control.end(given, null);
      if (turn === host.session.turn) host.fail(error);
    }
  }

  /** A single report comes. @param {boolean} listed is it one of the list? @param {boolean} own is it what will be sent? */
  show(listed, own) {
    this.front = false;
    if (own) this.holds = listed;
  }

  /** The list comes back before the single report. */
  comeBack() {
    this.leave();
    this.front = true;
    this.holds = this.own;
    this.host.control.write();
    this.host.requestUpdate();
  }

  /** There is no list any more. */
  drop() {
    Object.assign(this, { list: null, front: false, own: false, holds: false });
  }

  /** Leaves the single report: its check, where one is under way, comes to nothing. */
  leave() {
    const { host } = this;
    host.leave();
    if (this.own) host.control.take(null);
    host.lastYear.give(null);
  }

  /** The form around is reset: what was given here goes, what the page set stays. */
  reset() {
    if (this.list) this.list.clear();
    this.host.lastYear.reset();
  }
}
