//! The kinds of mistakes that a machine makes.
//!
//! The usual catalogue (conditions negated, bounds moved by one, arithmetic, constants, a default
//! returned) leaves most of what people get wrong. So beyond it: statements left out and exchanged,
//! errors swallowed, replaced and handed on, arms exchanged, one condition of several dropped (in Rust,
//! SQL and Lua), guards dropped early, a second reading of the clock, a copy for the thing.

mod conditions;
mod errors;
mod queries;
mod results;
mod statements;
mod values;

use std::ops::Range;

use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Block, Expr, Lit, LitStr};

use super::known::Known;
use super::mutant::Edit;

/// Every place of a function to change. `head` is its signature, `inside` what stands between its braces.
pub fn edits(head: &str, inside: &str, known: &Known) -> Vec<Edit> {
    let text = format!("{{{inside}}}");
    let Ok(block) = syn::parse_str::<Block>(&text) else {
        return Vec::new();
    };
    let mut places = Places {
        text: &text,
        known,
        returns: results::of(head),
        clock: values::readings(&block),
        edits: Vec::new(),
    };
    places.result();
    places.visit_block(&block);
    let mut edits = places.edits;
    // The brace in front of the text is none of the function's.
    for edit in &mut edits {
        edit.range = edit.range.start - 1..edit.range.end - 1;
    }
    edits.sort_by(|one, other| {
        (one.range.start, one.range.end).cmp(&(other.range.start, other.range.end))
    });
    edits.dedup();
    edits
}

/// Looks at one function.
struct Places<'a> {
    /// The body with its braces.
    text: &'a str,
    known: &'a Known,
    /// What the function returns.
    returns: Option<String>,
    /// The names that hold a reading of the clock, each with how it was read.
    clock: Vec<(String, String)>,
    edits: Vec<Edit>,
}

impl Places<'_> {
    fn change(&mut self, place: &impl Spanned, kind: &'static str, new: impl Into<String>) {
        self.change_range(place.span().byte_range(), kind, new);
    }

    fn change_range(&mut self, range: Range<usize>, kind: &'static str, new: impl Into<String>) {
        self.edits.push(Edit {
            range,
            new: new.into(),
            kind,
        });
    }

    fn code(&self, place: &impl Spanned) -> &str {
        &self.text[place.span().byte_range()]
    }
}

impl<'ast> Visit<'ast> for Places<'_> {
    fn visit_block(&mut self, block: &'ast Block) {
        self.statements(block);
        visit::visit_block(self, block);
    }

    fn visit_expr(&mut self, expr: &'ast Expr) {
        match expr {
            Expr::Try(it) => self.question_mark(it),
            Expr::Match(it) => self.arms(it),
            Expr::If(it) => self.condition(&it.cond),
            Expr::While(it) => self.condition(&it.cond),
            Expr::Binary(it) => {
                self.comparison(it);
                self.arithmetic(it);
            }
            Expr::Unary(it) => self.negation(it),
            Expr::Macro(it) => self.pattern_test(it),
            Expr::Range(it) => self.range(it),
            Expr::MethodCall(it) => self.method(it),
            Expr::Path(it) => self.path(it),
            Expr::Lit(it) => match &it.lit {
                Lit::Str(text) => self.query(text),
                literal => self.literal(literal),
            },
            Expr::Reference(it) => self.reference(it),
            _ => {}
        }
        visit::visit_expr(self, expr);
    }

    /// A nested function is a function of its own.
    fn visit_item(&mut self, _: &'ast syn::Item) {}

    /// Attributes hold no code that runs.
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    fn visit_lit_str(&mut self, _: &'ast LitStr) {}
}

#[cfg(test)]
mod tests;
