//! Statements left out, exchanged, and guards dropped early.

use syn::spanned::Spanned;
use syn::{Block, Pat, Stmt};

use super::Places;

impl Places<'_> {
    pub(super) fn statements(&mut self, block: &Block) {
        let statements = &block.stmts;
        for (place, statement) in statements.iter().enumerate() {
            let next = statements.get(place + 1);
            match statement {
                Stmt::Item(_) => continue,
                Stmt::Expr(_, None) if next.is_none() => continue,
                Stmt::Local(local) => {
                    if let Pat::Ident(name) = &local.pat
                        && name.ident.to_string().starts_with('_')
                    {
                        self.change(statement, "a statement left out", "");
                        self.change(&local.pat, "a guard dropped at once", "_");
                    }
                }
                _ => self.change(statement, "a statement left out", ""),
            }
            if let Some(next) = next
                && !matches!(next, Stmt::Item(_) | Stmt::Expr(_, None))
            {
                let exchanged = format!("{}\n{}", self.code(next), self.code(statement));
                let range = statement.span().byte_range().start..next.span().byte_range().end;
                self.change_range(range, "two statements exchanged", exchanged);
            }
        }
    }
}
