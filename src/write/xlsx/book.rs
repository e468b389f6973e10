//! What a workbook keeps of its formulas: their results, which go stale where a figure that they take is changed.

use super::super::markup::{Kind, Tag, pairs, tags};
use super::super::parts::{Parts, prefix};
use super::super::splice::Splices;
use super::part::is_formula;

/// Makes the program that opens the workbook work all formulas out anew. Is there any, also on a sheet that is not shown?
pub(in crate::write) fn recalculate(parts: &mut Parts<'_>, main: &str) -> Option<bool> {
    let is_sheet = |kind: &str| kind.ends_with("/worksheet") || kind.ends_with("/xlMacrosheet");
    let has_formula = |part: &str| parts.text(part).is_some_and(|xml| tags(&xml).any(|tag| is_formula(&tag)));
    if !parts.relations(main).iter().any(|one| is_sheet(&one.kind) && has_formula(&one.target)) {
        return Some(false);
    }
    let book = on_load(&parts.text(main)?)?;
    parts.put_changed(main, book);
    Some(true)
}

/// Of the elements of a workbook those that stand before `calcPr`, in the order of the schema.
const BEFORE: [&str; 9] = [
    "fileVersion",
    "fileSharing",
    "workbookPr",
    "workbookProtection",
    "bookViews",
    "sheets",
    "functionGroups",
    "externalReferences",
    "definedNames",
];

fn on_load(book: &str) -> Option<String> {
    let mut splices = Splices::default();
    let is_one = |tag: &Tag<'_>| tag.starts() && tag.local() == "calcPr";
    match tags(book).find(is_one) {
        Some(tag) if tag.attribute("fullCalcOnLoad").is_some_and(|value| value == "1" || value == "true") => {
            return Some(book.to_owned());
        }
        Some(tag) => {
            let kept: String = pairs(tag.attributes)
                .filter(|(name, _)| *name != "fullCalcOnLoad")
                .map(|(name, value)| format!(" {name}=\"{value}\""))
                .collect();
            let end = if tag.kind == Kind::Empty { "/" } else { "" };
            splices.replace(tag.place.clone(), format!("<{}{kept} fullCalcOnLoad=\"1\"{end}>", tag.name));
        }
        None => {
            let ends = |tag: &Tag<'_>| tag.kind != Kind::Start && BEFORE.contains(&tag.local());
            let last = tags(book).filter(ends).last()?;
            splices.insert(last.place.end, 0, format!("<{}calcPr fullCalcOnLoad=\"1\"/>", prefix(last.name)));
        }
    }
    splices.apply(book)
}

#[cfg(test)]
mod tests {
    use super::on_load;

    #[test]
    fn all_is_worked_out_anew_when_it_is_opened() {
        for (before, after) in [
            (
                "<workbook><sheets><sheet/></sheets><calcPr calcId=\"1\" calcMode='manual'/><extLst/></workbook>",
                "<workbook><sheets><sheet/></sheets><calcPr calcId=\"1\" calcMode=\"manual\" fullCalcOnLoad=\"1\"/><extLst/></workbook>",
            ),
            (
                "<x:workbook><x:sheets/><x:definedNames><x:definedName>a</x:definedName></x:definedNames><x:oleSize/></x:workbook>",
                "<x:workbook><x:sheets/><x:definedNames><x:definedName>a</x:definedName></x:definedNames><x:calcPr fullCalcOnLoad=\"1\"/><x:oleSize/></x:workbook>",
            ),
            (
                "<workbook><sheets/><calcPr fullCalcOnLoad=\"0\"></calcPr></workbook>",
                "<workbook><sheets/><calcPr fullCalcOnLoad=\"1\"></calcPr></workbook>",
            ),
        ] {
            assert_eq!(on_load(before).as_deref(), Some(after));
            assert_eq!(on_load(after).as_deref(), Some(after));
        }
    }
}
