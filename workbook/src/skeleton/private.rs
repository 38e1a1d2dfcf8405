//! Private items and methods that nothing mentions any more, once the bodies that used them are gone.

use std::ops::Range;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::{ImplItem, Item, ItemImpl, Visibility};

use super::text::Edits;
use crate::{Error, Result};

/// The text without private functions, methods, constants and types that nothing else in it mentions.
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
    let mut private = file.items.iter().flat_map(private_in);
    let unused = private.find(|(name, _)| mentions(tokens.clone(), name) == 1);
    Ok(unused.map(|(_, range)| range))
}

/// The names and places of what only its own file can see: the item itself, or the methods in it.
/// `main` is called from outside.
fn private_in(item: &Item) -> Vec<(String, Range<usize>)> {
    let (visibility, name) = match item {
        Item::Fn(it) => (&it.vis, &it.sig.ident),
        Item::Const(it) => (&it.vis, &it.ident),
        Item::Static(it) => (&it.vis, &it.ident),
        Item::Struct(it) => (&it.vis, &it.ident),
        Item::Enum(it) => (&it.vis, &it.ident),
        Item::Type(it) => (&it.vis, &it.ident),
        Item::Impl(it) if it.trait_.is_none() => return private_methods(it),
        _ => return Vec::new(),
    };
    let private = matches!(visibility, Visibility::Inherited) && name != "main";
    let place = private.then(|| (name.to_string(), item.span().byte_range()));
    place.into_iter().collect()
}

fn private_methods(block: &ItemImpl) -> Vec<(String, Range<usize>)> {
    let method = |item: &ImplItem| match item {
        ImplItem::Fn(it) if matches!(it.vis, Visibility::Inherited) => {
            Some((it.sig.ident.to_string(), it.span().byte_range()))
        }
        _ => None,
    };
    block.items.iter().filter_map(method).collect()
}

fn mentions(tokens: TokenStream, name: &str) -> usize {
    let count = |token| match token {
        TokenTree::Ident(ident) => usize::from(ident == name),
        TokenTree::Group(group) => mentions(group.stream(), name),
        _ => 0,
    };
    tokens.into_iter().map(count).sum()
}

/// The range in whole lines, with the blank line that parts it from what follows; or, where nothing
/// follows in its block, from what comes before.
fn whole_lines(source: &str, range: Range<usize>) -> Range<usize> {
    let start = source[..range.start].rfind('\n').map_or(0, |end| end + 1);
    let after = &source[range.end..];
    let next = after.trim_start();
    if next.is_empty() || next.starts_with('}') {
        let before = source[..start].trim_end().len();
        return (before + 1).min(start)..(range.end + 1).min(source.len());
    }
    let blank = after.len() - after.trim_start_matches('\n').len();
    start..range.end + blank
}
