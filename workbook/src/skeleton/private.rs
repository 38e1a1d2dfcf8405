//! Private items that nothing mentions any more, once the bodies that used them are gone.

use std::ops::Range;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::{Attribute, Item, Visibility};

use super::text::Edits;
use crate::{Error, Result};

/// The text without private functions, constants and types that nothing else in it mentions.
pub fn without_unused(source: &str, path: &Path) -> Result<String> {
    let mut source = source.to_owned();
    while let Some(unused) = first_unused(&source, path)? {
        let mut edits = Edits::default();
        edits.replace(whole_lines(&source, unused), String::new());
        source = edits.apply(&source);
    }
    Ok(source)
}

fn first_unused(source: &str, path: &Path) -> Result<Option<Range<usize>>> {
    let file = syn::parse_file(source).map_err(Error::syntax(path))?;
    let tokens: TokenStream = source.parse().map_err(|error: proc_macro2::LexError| {
        Error::syntax(path)(syn::Error::new(error.span(), error))
    })?;
    let unused = file.items.iter().find_map(|item| {
        let (name, attributes) = private_item(item)?;
        let once = mentions(tokens.clone(), &name) == 1;
        once.then(|| range_with_docs(item, attributes))
    });
    Ok(unused)
}

/// The name of an item that only its own file can see. `main` is called from outside.
fn private_item(item: &Item) -> Option<(String, &[Attribute])> {
    let (visibility, name, attributes) = match item {
        Item::Fn(it) => (&it.vis, &it.sig.ident, &it.attrs),
        Item::Const(it) => (&it.vis, &it.ident, &it.attrs),
        Item::Static(it) => (&it.vis, &it.ident, &it.attrs),
        Item::Struct(it) => (&it.vis, &it.ident, &it.attrs),
        Item::Enum(it) => (&it.vis, &it.ident, &it.attrs),
        Item::Type(it) => (&it.vis, &it.ident, &it.attrs),
        _ => return None,
    };
    let private = matches!(visibility, Visibility::Inherited) && name != "main";
    private.then(|| (name.to_string(), attributes.as_slice()))
}

fn mentions(tokens: TokenStream, name: &str) -> usize {
    let count = |token| match token {
        TokenTree::Ident(ident) => usize::from(ident == name),
        TokenTree::Group(group) => mentions(group.stream(), name),
        _ => 0,
    };
    tokens.into_iter().map(count).sum()
}

fn range_with_docs(item: &Item, attributes: &[Attribute]) -> Range<usize> {
    let item = item.span().byte_range();
    let docs = attributes.iter().map(|it| it.span().byte_range().start);
    docs.min().unwrap_or(item.start).min(item.start)..item.end
}

/// The range to the end of its last line, with the blank line that parts it from what follows or,
/// at the end of the file, from what comes before.
fn whole_lines(source: &str, range: Range<usize>) -> Range<usize> {
    let after = &source[range.end..];
    let blank = after.len() - after.trim_start_matches('\n').len();
    if range.end + blank < source.len() {
        range.start..range.end + blank
    } else {
        source[..range.start].trim_end().len() + 1..source.len()
    }
}
