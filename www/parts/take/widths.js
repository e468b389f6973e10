/** How the columns of a table share its width on paper, in the picture and in the workbook. */

/** A column of labels alone gets room by what stands in it. @param {import("../../form/layout.js").Layout} layout @returns {number[]} */
export function weightsOf({ wide, cells }) {
  return Array.from({ length: wide }, (_, x) => {
    if (cells.some((cell) => cell.row && cell.x <= x && x < cell.x + cell.wide)) return 1;
    const labels = cells.filter((cell) => cell.x === x && cell.wide === 1 && cell.high === 1);
    return Math.min(3, Math.max(1, ...labels.map(({ text }) => text.length / 4)));
  });
}
