//! Puts the functions of an answer into the solution.
//!
//! An answer shows its one idea and nothing else: functions take the place of the solution's
//! functions of the same name, and everything else in the file is added at the end.

use std::path::Path;

use syn::Item;
use syn::spanned::Spanned;

use workbook::Result;
use workbook::skeleton::{Edits, Function, Source, functions};

use super::counterparts::counterparts;

/// Replaces in `sources` the functions that `answer` has, and adds its other items to the file in
/// which most were found. The names of those that were replaced are returned.
///
/// # Errors
///
/// A text isn't Rust.
pub fn splice(sources: &mut [Source], answer: &str, path: &Path) -> Result<Vec<String>> {
    let new = functions(answer, path)?;
    let mut replaced = Vec::new();
    let mut home = 0;
    let mut most = 0;
    for (place, source) in sources.iter_mut().enumerate() {
        let mut edits = Edits::default();
        let before = replaced.len();
        for (old, new) in counterparts(source, &new)? {
            edits.replace(old.item, answer[new.item.clone()].to_owned());
            replaced.push(old.name);
        }
        source.text = edits.apply(&source.text);
        if replaced.len() - before > most {
            most = replaced.len() - before;
            home = place;
        }
    }
    for item in added(answer, path, &replaced)? {
        sources[home].text.push_str(&format!("\n{item}\n"));
    }
    Ok(replaced)
}

/// The items of an answer that the solution has no counterpart for.
fn added(answer: &str, path: &Path, replaced: &[String]) -> Result<Vec<String>> {
    let file = syn::parse_file(answer).map_err(workbook::Error::syntax(path))?;
    let functions = functions(answer, path)?;
    let is_new = |item: &&Item| match item {
        Item::Fn(function) => !replaced.contains(&function.sig.ident.to_string()),
        // One whose functions have taken their places is not added again.
        Item::Impl(block) => {
            let whole = block.span().byte_range();
            let inside = |it: &&Function| whole.contains(&it.item.start);
            let mut functions = functions.iter().filter(inside);
            functions.all(|it| !replaced.contains(&it.name))
        }
        _ => true,
    };
    let text = |item: &Item| answer[item.span().byte_range()].to_owned();
    Ok(file.items.iter().filter(is_new).map(text).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spliced(answer: &str) -> (String, Vec<String>) {
        let text = "fn a() -> u8 {\n    1\n}\n\nimpl S {\n    fn b(&self) {}\n}\n".to_owned();
        let path = "src/lib.rs".into();
        let mut sources = [Source { path, text }];
        let replaced = splice(&mut sources, answer, Path::new("wrong.rs")).unwrap();
        let [Source { text, .. }] = sources;
        (text, replaced)
    }

    #[test]
    fn functions_and_methods_are_replaced_in_their_place() {
        let (text, replaced) = spliced("fn a() -> u8 { 2 }\nimpl S { fn b(&self) { c() } }");
        assert_eq!(
            text,
            "fn a() -> u8 { 2 }\n\nimpl S {\n    fn b(&self) { c() }\n}\n"
        );
        assert_eq!(replaced, ["a", "S::b"]);
    }

    #[test]
    fn everything_else_is_added() {
        let (text, replaced) =
            spliced("//! Why.\nstatic N: u8 = 2;\nfn a() -> u8 { N }\nfn new() {}");
        assert!(text.starts_with("fn a() -> u8 { N }"));
        assert!(
            text.ends_with("static N: u8 = 2;\n\nfn new() {}\n"),
            "{text}"
        );
        assert_eq!(replaced, ["a"]);
        let (text, _) = spliced("fn a() {}\nimpl Eq for S {}\nimpl S { fn b(&self) {} }");
        assert!(text.ends_with("\n\nimpl Eq for S {}\n"), "{text}");
        assert_eq!(text.matches("fn b").count(), 1, "{text}");
    }
}
