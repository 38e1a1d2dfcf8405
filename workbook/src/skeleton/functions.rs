//! The functions of a source file, by name and place.

use std::ops::Range;
use std::path::Path;

use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Block, FnArg, ImplItemFn, ItemFn, ItemImpl, Pat, Signature, Visibility};

use crate::{Error, Result};

/// A function with a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Function {
    /// `visits_cookie`, `Store::save`, or `SessionStore for Store::save`.
    pub name: String,
    /// The whole function, from its visibility to its closing brace.
    pub item: Range<usize>,
    /// Its signature, from `fn` or what stands before it (`async`) to what stands before its brace.
    pub head: Range<usize>,
    /// What stands between its braces.
    pub inside: Range<usize>,
    /// What it calls the formatter that it writes to, where it is the `fmt` of a trait.
    pub formatter: Option<String>,
}

/// Every function of a file, in the order in which they stand.
///
/// # Errors
///
/// [`Error::Syntax`] where the text isn't Rust.
pub fn functions(source: &str, path: &Path) -> Result<Vec<Function>> {
    let file = syn::parse_file(source).map_err(Error::syntax(path))?;
    let mut found = Found::default();
    found.visit_file(&file);
    Ok(found.functions)
}

#[derive(Default)]
struct Found {
    /// The head of the `impl` block that is being visited.
    owner: Option<String>,
    /// Whether that block is of a trait.
    of_trait: bool,
    functions: Vec<Function>,
}

impl Found {
    fn see(&mut self, visibility: &Visibility, signature: &Signature, block: &Block) {
        let braces = block.brace_token.span;
        let inside = braces.open().byte_range().end..braces.close().byte_range().start;
        let start = match visibility {
            Visibility::Inherited => signature.span(),
            shown => shown.span(),
        };
        let name = match &self.owner {
            Some(owner) => format!("{owner}::{}", signature.ident),
            None => signature.ident.to_string(),
        };
        let is_fmt = self.of_trait && signature.ident == "fmt";
        self.functions.push(Function {
            formatter: is_fmt.then(|| last_argument(signature)).flatten(),
            name,
            item: start.byte_range().start..inside.end + 1,
            head: signature.span().byte_range(),
            inside,
        });
    }
}

impl<'ast> Visit<'ast> for Found {
    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        self.see(&function.vis, &function.sig, &function.block);
        visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast ImplItemFn) {
        self.see(&function.vis, &function.sig, &function.block);
        visit::visit_impl_item_fn(self, function);
    }

    fn visit_item_impl(&mut self, block: &'ast ItemImpl) {
        let text = |span: proc_macro2::Span| span.source_text().unwrap_or_default();
        let owner = text(block.self_ty.span());
        let owner = match &block.trait_ {
            Some((_, path, _)) => format!("{} for {owner}", text(path.span())),
            None => owner,
        };
        let before = (self.owner.replace(owner), self.of_trait);
        self.of_trait = block.trait_.is_some();
        visit::visit_item_impl(self, block);
        (self.owner, self.of_trait) = before;
    }
}

/// The name of a function's last argument.
fn last_argument(signature: &Signature) -> Option<String> {
    match signature.inputs.last()? {
        FnArg::Typed(argument) => match &*argument.pat {
            Pat::Ident(name) => Some(name.ident.to_string()),
            _ => None,
        },
        FnArg::Receiver(_) => None,
    }
}
