//! The solution's functions that an answer writes differently.

use workbook::Result;
use workbook::skeleton::{Function, Source, functions};

/// The functions of `source` that have a name of `theirs`, each with its counterpart.
///
/// # Errors
///
/// The source isn't Rust.
pub fn counterparts<'a>(
    source: &Source,
    theirs: &'a [Function],
) -> Result<Vec<(Function, &'a Function)>> {
    // Of a chapter's files, an answer has to do with one or two. Reading the others takes longer than
    // anything else that is done with it.
    if !theirs.iter().any(|it| may_have(&source.text, &it.name)) {
        return Ok(Vec::new());
    }
    let ours = functions(&source.text, &source.path)?.into_iter();
    let pair = |our: Function| {
        let their = theirs.iter().find(|their| their.name == our.name)?;
        Some((our, their))
    };
    Ok(ours.filter_map(pair).collect())
}

/// Whether a text has a function of that last name, if it is written as `rustfmt` writes it.
fn may_have(text: &str, name: &str) -> bool {
    let last = name.rsplit("::").next().unwrap_or(name);
    text.contains(&format!("fn {last}"))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn functions_of_the_same_name_are_found() {
        let text =
            "fn a() {}\nimpl S {\n    pub fn b(&self) {}\n    fn c(&self) {}\n}\n".to_owned();
        let path = "src/lib.rs".into();
        let source = Source { path, text };
        let found = |answer: &str| {
            let theirs = functions(answer, Path::new("wrong.rs")).unwrap();
            let pairs = counterparts(&source, &theirs).unwrap();
            Vec::from_iter(pairs.into_iter().map(|(our, _)| our.name))
        };
        assert_eq!(
            found("impl S { fn b(&self) { 1 } }\nfn a() { 2 }"),
            ["a", "S::b"]
        );
        assert!(found("fn b() {}\nfn d() {}").is_empty());
    }
}
