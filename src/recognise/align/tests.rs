use super::*;

/// Rows of cells, `_` for a blank, to be placed in three columns; slots in brackets behind where they count.
fn placed(rows: &[(usize, usize, &str)]) -> Vec<Placed> {
    let cells: Vec<Vec<Cell>> = rows
        .iter()
        .map(|(_, _, row)| {
            let texts = row.split_whitespace().map(|text| if text == "_" { "" } else { text });
            texts
                .enumerate()
                .map(|(column, text)| Cell { column, columns: 1, rows: 1, text: text.into(), ..Cell::default() })
                .collect()
        })
        .collect();
    let order: Vec<Target> = (0..3).map(|column| Target { row: 0, column, slots: 0..0 }).collect();
    let candidate = |((depth, label_at, _), cells): (&(usize, usize, &str), &'static [Cell])| Candidate {
        table: 0,
        section: 0,
        order: order.clone(),
        by_form: false,
        slots: false,
        foreign: Vec::new(),
        behind: 0,
        beside: false,
        in_front: false,
        drawn: false,
        width: 1,
        cells,
        shape: Shape { depth: *depth, label_at: *label_at },
        loose: None,
        apart: false,
        in_lines: false,
        beyond: false,
        same_grid: false,
        traceless: false,
    };
    let leaked = cells.into_iter().map(|row| &*row.leak());
    place(&rows.iter().zip(leaked).map(candidate).collect::<Vec<_>>())
}

#[test]
fn filled_from_end_to_end_is_certain() {
    assert_eq!(
        placed(&[(0, 0, "1 2 3"), (0, 0, "_ 1 2 3 _ _"), (0, 0, "1 _ 3"), (0, 0, "_ 1 _ 3")]),
        [Ok(vec![0, 1, 2]), Ok(vec![1, 2, 3]), Ok(vec![0, 1, 2]), Ok(vec![1, 2, 3])]
    );
}

#[test]
fn rows_of_the_same_shape_are_witnesses() {
    // Two are pinned one cell in; the third could be three ways and follows them; the fourth has another shape.
    assert_eq!(
        placed(&[(0, 0, "_ 1 2 3 _"), (0, 0, "_ 4 5 6 _"), (0, 0, "_ _ 2 _ _"), (1, 0, "_ _ 2 _ _")]),
        [Ok(vec![1, 2, 3]), Ok(vec![1, 2, 3]), Ok(vec![1, 2, 3]), Err(Why::Ambiguous)]
    );
    // One witness is enough where the last figure stands in its place: figures that are glued leave a blank there.
    assert_eq!(placed(&[(0, 0, "1 2 3 _"), (0, 0, "_ 5 6 _")])[1], Ok(vec![0, 1, 2]));
    assert_eq!(placed(&[(0, 0, "1 2 3"), (0, 0, "45 6 _")])[1], Err(Why::Ambiguous));
    // A cell fewer than its witness: something is glued or gone.
    assert_eq!(placed(&[(0, 0, "_ 1 2 3"), (0, 0, "_ 1 2")])[1], Err(Why::Ambiguous));
    // Witnesses that disagree prove nothing.
    assert_eq!(placed(&[(0, 0, "_ 1 2 3 _"), (0, 0, "1 2 3 _ _"), (0, 0, "_ _ 2 _ _")])[2], Err(Why::Ambiguous));
    // The window of the witnesses misses a filled cell.
    assert_eq!(placed(&[(0, 0, "_ 1 2 3 _"), (0, 0, "1 2 _ _ _")])[1], Err(Why::Ambiguous));
}

#[test]
fn alone_a_row_with_blanks_proves_nothing() {
    assert_eq!(placed(&[(0, 0, "12 3 _")]), [Err(Why::Ambiguous)]);
    assert_eq!(placed(&[(0, 0, "_ _ 3 _")]), [Err(Why::Ambiguous)]);
    // Together they reach from the first column to the last.
    let rows = [(0, 0, "_ _ 3 _"), (0, 0, "1 _ _ _"), (0, 0, "_ 2 _ _")];
    assert_eq!(placed(&rows), vec![Ok(vec![0, 1, 2]); 3]);
    assert_eq!(placed(&rows[..2]), vec![Err(Why::Ambiguous); 2]);
    assert_eq!(placed(&[rows[0], rows[1], (1, 0, "_ 2 _ _")])[0], Err(Why::Ambiguous));
    assert_eq!(placed(&[(0, 0, "_ _ _ _")]), [Ok(vec![0, 1, 2])]);
}

#[test]
fn too_few_and_too_many_are_said() {
    assert_eq!(
        placed(&[(0, 0, "104"), (0, 0, "_ _"), (0, 0, ""), (0, 0, "1 2 3 4"), (0, 0, "1 _ _ 4")]),
        [
            Err(Why::TooFew { found: 1, expected: 3 }),
            Err(Why::NoCells),
            Err(Why::NoCells),
            Err(Why::TooMany { found: 4, expected: 3 }),
            Err(Why::Ambiguous)
        ]
    );
}

#[test]
fn slots_place_what_order_leaves_open() {
    let cell = |column, columns, text: &str| Cell { column, columns, rows: 1, text: text.into(), ..Cell::default() };
    let order: Vec<Target> = (0..3).map(|column| Target { row: 0, column, slots: 2 + column..3 + column }).collect();
    let shape = Shape { depth: 0, label_at: 0 };
    let among = |cells: &[Cell], foreign: &[usize]| {
        let foreign = foreign.to_vec();
        place(&[Candidate {
            table: 0,
            section: 0,
            order: order.clone(),
            by_form: false,
            slots: true,
            foreign,
            behind: 0,
            beside: false,
            in_front: false,
            drawn: false,
            width: 1,
            cells,
            shape,
            loose: None,
            apart: false,
            in_lines: false,
            beyond: false,
            same_grid: false,
            traceless: false,
        }])
        .remove(0)
    };
    let by_slots = |cells: &[Cell]| among(cells, &[]);
    assert_eq!(by_slots(&[cell(1, 1, ""), cell(2, 1, ""), cell(3, 1, "5"), cell(4, 1, "")]), Ok(vec![1, 2, 3]));
    // A stray blank, and one that is the row's: what looks whole is a column out of place, unless the slots say it, too.
    let stray = [cell(2, 1, ""), cell(3, 1, "5"), cell(4, 1, ""), cell(5, 1, "5")];
    assert_eq!(by_slots(&stray), Err(Why::Ambiguous));
    let padded = [cell(2, 1, "5"), cell(3, 1, ""), cell(4, 1, "5"), cell(5, 1, "")];
    assert_eq!(by_slots(&padded), Ok(vec![0, 1, 2]));
    // Without blanks among them it is whole, unless its sum says otherwise.
    let whole = [cell(2, 1, ""), cell(3, 1, "5"), cell(4, 1, "5"), cell(5, 1, "5")];
    assert_eq!(by_slots(&whole), Ok(vec![1, 2, 3]));
    // A blank cell too few on the left: the slots contradict the order, and blanks leave it open.
    assert_eq!(by_slots(&[cell(1, 1, ""), cell(2, 1, "5"), cell(3, 1, "5")]), Err(Why::Ambiguous));
    // A cell over two columns is nobody's; a blank one is both's.
    assert_eq!(by_slots(&[cell(2, 2, "5"), cell(4, 1, "5"), cell(5, 1, "")]), Err(Why::Ambiguous));
    assert_eq!(by_slots(&[cell(2, 2, ""), cell(4, 1, "5"), cell(5, 1, "")]), Ok(vec![0, 0, 1]));
    // A column that the form does not have: three figures, and only the slots say which are its own.
    let row = [cell(2, 1, "5"), cell(3, 1, "6"), cell(4, 1, ""), cell(5, 1, "11")];
    assert_eq!(among(&row, &[5]), Ok(vec![0, 1, 2]));
    assert_eq!(by_slots(&row), Err(Why::Ambiguous));
    let full = [cell(1, 1, ""), cell(2, 1, "5"), cell(3, 1, "6"), cell(4, 1, "7"), cell(5, 1, "")];
    assert_eq!(among(&full, &[1]), Ok(vec![1, 2, 3]));
    let moved = [cell(3, 1, "5"), cell(4, 1, "6"), cell(5, 1, "7")];
    assert_eq!(by_slots(&moved), Ok(vec![0, 1, 2]));
    assert_eq!(among(&moved, &[5]), Err(Why::Ambiguous));
}
