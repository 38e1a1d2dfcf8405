//! Numbers, names of variants, method calls, readings of the clock, and copies.

use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{
    BinOp, Block, Expr, ExprBinary, ExprMethodCall, ExprPath, ExprReference, Lit, Local, Pat,
};

use super::Places;

/// Methods that are taken for each other.
const PAIRS: [(&str, &str); 16] = [
    ("min", "max"),
    ("any", "all"),
    ("first", "last"),
    ("is_some", "is_none"),
    ("is_ok", "is_err"),
    ("is_some_and", "is_none_or"),
    ("starts_with", "ends_with"),
    ("split_once", "rsplit_once"),
    ("strip_prefix", "strip_suffix"),
    ("find", "rfind"),
    ("take_while", "skip_while"),
    ("saturating_sub", "wrapping_sub"),
    ("saturating_add", "wrapping_add"),
    ("checked_add", "checked_sub"),
    ("trim_start", "trim_end"),
    ("read", "write"),
];

/// Methods whose absence changes no value.
const PLUMBING: [&str; 22] = [
    "as_bytes",
    "as_deref",
    "as_mut",
    "as_ref",
    "as_slice",
    "as_str",
    "await",
    "borrow",
    "clone",
    "cloned",
    "collect",
    "copied",
    "into",
    "into_iter",
    "into_owned",
    "iter",
    "iter_mut",
    "to_owned",
    "to_string",
    "to_vec",
    "unwrap",
    "expect",
];

/// The names that a block gives to readings of a clock, each with how it was read.
pub fn readings(block: &Block) -> Vec<(String, String)> {
    struct Readings(Vec<(String, String)>);
    impl<'ast> Visit<'ast> for Readings {
        fn visit_local(&mut self, local: &'ast Local) {
            if let (Pat::Ident(name), Some(init)) = (&local.pat, &local.init) {
                let code = init.expr.span().source_text().unwrap_or_default();
                if code.ends_with(".now()") {
                    self.0.push((name.ident.to_string(), code));
                }
            }
            visit::visit_local(self, local);
        }
    }
    let mut readings = Readings(Vec::new());
    readings.visit_block(block);
    readings.0
}

impl Places<'_> {
    pub(super) fn arithmetic(&mut self, it: &ExprBinary) {
        let other = match it.op {
            BinOp::Add(_) => "-",
            BinOp::Sub(_) => "+",
            BinOp::Mul(_) => "/",
            BinOp::Div(_) | BinOp::Rem(_) => "*",
            BinOp::AddAssign(_) => "-=",
            BinOp::SubAssign(_) => "+=",
            BinOp::BitAnd(_) | BinOp::BitXor(_) => "|",
            BinOp::BitOr(_) | BinOp::BitOrAssign(_) => "&",
            BinOp::Shl(_) => ">>",
            BinOp::Shr(_) => "<<",
            _ => return,
        };
        self.change(&it.op, "arithmetic", other);
    }

    pub(super) fn literal(&mut self, literal: &Lit) {
        match literal {
            Lit::Int(it) => {
                let Ok(number) = it.base10_parse::<u128>() else {
                    return;
                };
                let suffix = it.suffix();
                self.change(
                    it,
                    "a number off by one",
                    format!("{}{suffix}", number.saturating_add(1)),
                );
                if let Some(less) = number.checked_sub(1) {
                    self.change(it, "a number off by one", format!("{less}{suffix}"));
                }
            }
            Lit::Bool(it) => self.change(it, "a constant", (!it.value).to_string()),
            _ => {}
        }
    }

    /// Another variant of the same enum; another value of a constant; another reading of the clock.
    pub(super) fn path(&mut self, it: &ExprPath) {
        let names: Vec<String> = it
            .path
            .segments
            .iter()
            .map(|it| it.ident.to_string())
            .collect();
        if let [.., owner, name] = names.as_slice()
            && let Some(variants) = self.known.enums.get(owner)
        {
            let unit = |it: &&String| !it.contains('(') && *it != name;
            let prefix = self
                .code(it)
                .strip_suffix(name.as_str())
                .unwrap_or_default()
                .to_owned();
            if variants.contains(name) {
                for other in variants.iter().filter(unit).take(3) {
                    self.change(it, "another variant", format!("{prefix}{other}"));
                }
            }
        }
        if let [name] = names.as_slice() {
            if let Some((_, reading)) = self.clock.iter().find(|(known, _)| known == name) {
                let reading = reading.clone();
                self.change(it, "a fresh reading of the clock", reading);
            }
            if let Some(query) = self.known.queries.get(name) {
                self.queries(it.span().byte_range(), query);
            } else if is_constant(name) {
                for other in ["+ 1", "- 1", "* 2", "/ 2"] {
                    self.change(it, "a constant", format!("({name} {other})"));
                }
            }
        }
    }

    pub(super) fn method(&mut self, it: &ExprMethodCall) {
        let name = it.method.to_string();
        for (one, other) in PAIRS {
            if name == one {
                self.change(&it.method, "another method", other);
            } else if name == other {
                self.change(&it.method, "another method", one);
            }
        }
        let receiver = self.code(&it.receiver).to_owned();
        if !PLUMBING.contains(&name.as_str()) {
            self.change(it, "a call left out", receiver);
        }
    }

    /// A copy for the thing.
    pub(super) fn reference(&mut self, it: &ExprReference) {
        if it.mutability.is_some()
            && !matches!(&*it.expr, Expr::Array(_) | Expr::Repeat(_) | Expr::Lit(_))
        {
            let copy = format!("&mut ({}).clone()", self.code(&it.expr));
            self.change(it, "a copy for the thing", copy);
        }
    }
}

fn is_constant(name: &str) -> bool {
    name.len() > 1
        && name
            .chars()
            .all(|it| it.is_ascii_uppercase() || it.is_ascii_digit() || it == '_')
}
