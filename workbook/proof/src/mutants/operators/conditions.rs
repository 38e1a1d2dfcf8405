//! Conditions negated, dropped and moved by one.

use syn::spanned::Spanned;
use syn::{BinOp, Expr, ExprBinary, ExprMacro, ExprRange, ExprUnary, RangeLimits, UnOp};

use super::Places;

impl Places<'_> {
    pub(super) fn condition(&mut self, it: &Expr) {
        if has_let(it) {
            return;
        }
        let negated = format!("!({})", self.code(it));
        self.change(it, "a condition negated", negated);
        for constant in ["true", "false"] {
            self.change(it, "a condition left out", constant);
        }
    }

    pub(super) fn comparison(&mut self, it: &ExprBinary) {
        let others: &[&str] = match it.op {
            BinOp::Lt(_) => &["<=", ">="],
            BinOp::Le(_) => &["<", ">"],
            BinOp::Gt(_) => &[">=", "<="],
            BinOp::Ge(_) => &[">", "<"],
            BinOp::Eq(_) => &["!="],
            BinOp::Ne(_) => &["=="],
            BinOp::And(_) | BinOp::Or(_) => return self.conjunction(it),
            _ => &[],
        };
        for other in others {
            let new = format!("{} {other} {}", self.code(&it.left), self.code(&it.right));
            self.change(it, "a bound moved", new);
        }
    }

    /// `a && b` becomes `a`, `b`, and `a || b`.
    fn conjunction(&mut self, it: &ExprBinary) {
        let (left, right) = (
            self.code(&it.left).to_owned(),
            self.code(&it.right).to_owned(),
        );
        let other = if matches!(it.op, BinOp::And(_)) {
            "||"
        } else {
            "&&"
        };
        if !has_let(&it.right) {
            self.change(it, "one condition left out", left.clone());
        }
        if !has_let(&it.left) {
            self.change(it, "one condition left out", right.clone());
            if !has_let(&it.right) {
                self.change(it, "and for or", format!("({left} {other} {right})"));
            }
        }
    }

    pub(super) fn negation(&mut self, it: &ExprUnary) {
        if matches!(it.op, UnOp::Not(_)) {
            let inner = self.code(&it.expr).to_owned();
            self.change(it, "a negation left out", inner);
        }
    }

    /// `matches!(…)`, the condition that is a macro.
    pub(super) fn pattern_test(&mut self, it: &ExprMacro) {
        if it.mac.path.is_ident("matches") {
            let negated = format!("!{}", self.code(it));
            self.change(it, "a condition negated", negated);
        }
    }

    /// A range that includes its end or doesn't, and one with a bound less.
    pub(super) fn range(&mut self, it: &ExprRange) {
        let part = |part: &Option<Box<Expr>>| part.as_ref().map(|it| self.code(it).to_owned());
        let (start, end) = (part(&it.start), part(&it.end));
        if let Some(end) = &end {
            let other = match it.limits {
                RangeLimits::HalfOpen(_) => "..=",
                RangeLimits::Closed(_) => "..",
            };
            let start = start.clone().unwrap_or_default();
            self.change_range(
                it.span().byte_range(),
                "a bound moved",
                format!("{start}{other}{end}"),
            );
            self.change(it, "a bound without its other side", format!("{start}.."));
        }
        if let (Some(_), Some(end)) = (&start, &end) {
            let limits = self.code(&it.limits).to_owned();
            self.change(
                it,
                "a bound without its other side",
                format!("{limits}{end}"),
            );
        }
    }
}

/// `if let`, alone or in a chain: its names are used below, so the condition can't go.
fn has_let(it: &Expr) -> bool {
    match it {
        Expr::Let(_) => true,
        Expr::Binary(it) => has_let(&it.left) || has_let(&it.right),
        Expr::Paren(it) => has_let(&it.expr),
        _ => false,
    }
}
