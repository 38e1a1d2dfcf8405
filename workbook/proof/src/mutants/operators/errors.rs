//! Errors swallowed, replaced, and handed on; arms exchanged.

use syn::{Arm, Expr, ExprMatch, ExprTry, Pat};

use super::Places;

impl Places<'_> {
    pub(super) fn question_mark(&mut self, it: &ExprTry) {
        let inner = self.code(&it.expr).to_owned();
        self.change(
            it,
            "an error swallowed",
            format!("{inner}.unwrap_or_default()"),
        );
        self.change(it, "an error swallowed", format!("{{ let _ = {inner}; }}"));
        for other in self.errors() {
            self.change(
                it,
                "an error for another",
                format!("{inner}.map_err(|_| {other})?"),
            );
        }
    }

    /// The errors that the function can return.
    fn errors(&self) -> Vec<String> {
        let Some(error) = self.returns.as_deref().and_then(super::results::error) else {
            return Vec::new();
        };
        let name = error.rsplit("::").next().unwrap_or(error);
        let variants = self.known.enums.get(name).into_iter().flatten();
        variants
            .map(|variant| format!("{error}::{variant}"))
            .collect()
    }

    pub(super) fn arms(&mut self, it: &ExprMatch) {
        for (place, arm) in it.arms.iter().enumerate() {
            if let Some((_, guard)) = &arm.guard {
                let negated = format!("!({})", self.code(guard));
                self.change(guard, "a guard negated", negated);
                self.change(guard, "a guard left out", "true");
            }
            if is_error(&arm.pat)
                && self
                    .returns
                    .as_deref()
                    .is_some_and(|it| it.contains("Result<"))
            {
                self.hand_on(arm);
            }
            for (other_place, other) in it.arms.iter().enumerate() {
                let near = it.arms.len() <= 4 || other_place == place + 1;
                if place != other_place && near && self.code(&other.body) != self.code(&arm.body) {
                    let body = self.code(&other.body).to_owned();
                    self.change(&arm.body, "an arm with another's body", body);
                }
            }
        }
    }

    /// `Err(…) => …`, which handled it, returns it. An arm that binds nothing is bound.
    fn hand_on(&mut self, arm: &Arm) {
        if let Pat::TupleStruct(pattern) = &arm.pat
            && let Some(Pat::Ident(name)) = pattern.elems.first()
        {
            let handed_on = format!("return Err({}.into())", name.ident);
            self.change(&arm.body, "a handled error handed on", handed_on);
        } else if !matches!(&*arm.body, Expr::Return(_)) {
            self.change(
                &arm.pat,
                "a handled error handed on",
                "Err(error) => return Err(error.into()), _",
            );
        }
    }
}

fn is_error(pattern: &Pat) -> bool {
    matches!(pattern, Pat::TupleStruct(it) if it.path.is_ident("Err"))
}
