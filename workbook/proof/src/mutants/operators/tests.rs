use super::*;

fn changed(head: &str, inside: &str) -> Vec<String> {
    let mut known = Known::default();
    let unit = |names: &[&str]| names.iter().map(ToString::to_string).collect();
    known.enums.insert(
        "Fault".to_owned(),
        unit(&["Late", "Lost(\"another\".into())"]),
    );
    known
        .enums
        .insert("Outcome".to_owned(), unit(&["Saved", "Stale"]));
    let edits = edits(head, inside, &known);
    let apply = |edit: Edit| {
        let (before, after) = (&inside[..edit.range.start], &inside[edit.range.end..]);
        format!("{before}{}{after}", edit.new)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    edits.into_iter().map(apply).collect()
}

fn has(head: &str, inside: &str, expected: &[&str]) {
    let changed = changed(head, inside);
    for it in expected {
        assert!(
            changed.iter().any(|one| one == it),
            "{it} is not among {changed:#?}"
        );
    }
}

#[test]
fn statements() {
    has("fn f()", "a(); b();", &["b();", "a();", "b(); a();"]);
    has(
        "fn f()",
        "let _turn = turn(); b();",
        &["b();", "let _ = turn(); b();"],
    );
    let kept = changed("fn f() -> u8", "let x = 1; x");
    assert!(!kept.contains(&"x".to_owned()), "{kept:?}");
}

#[test]
fn errors() {
    has(
        "fn f() -> Result<u8, Fault>",
        "Ok(g()?)",
        &[
            "Ok(g().unwrap_or_default())",
            "Ok({ let _ = g(); })",
            "Ok(g().map_err(|_| Fault::Late)?)",
            "Ok(g().map_err(|_| Fault::Lost(\"another\".into()))?)",
        ],
    );
    has(
        "fn f() -> Result<u8, Fault>",
        "match g() { Ok(n) => Ok(n), Err(_) => Ok(0) }",
        &[
            "match g() { Ok(n) => Ok(n), Err(error) => return Err(error.into()), _ => Ok(0) }",
            "match g() { Ok(n) => Ok(0), Err(_) => Ok(0) }",
        ],
    );
    has(
        "fn f() -> u8",
        "match n { 1 if a => 2, _ => 3 }",
        &["match n { 1 if true => 2, _ => 3 }"],
    );
}

#[test]
fn conditions() {
    has("fn f() -> bool", "a && b", &["a", "b", "(a || b)"]);
    has(
        "fn f() -> bool",
        "n < 3",
        &["n <= 3", "n >= 3", "n < 4", "n < 2"],
    );
    has(
        "fn f() -> bool",
        "(1..=9).contains(&n)",
        &[
            "(1..9).contains(&n)",
            "(1..).contains(&n)",
            "(..=9).contains(&n)",
        ],
    );
    has(
        "fn f()",
        "if !a { b() }",
        &["if a { b() }", "if true { b() }", "if !(!a) { b() }"],
    );
    has(
        "fn f() -> bool",
        "matches!(a, 1)",
        &["!matches!(a, 1)", "false"],
    );
}

#[test]
fn values() {
    has("fn f() -> Outcome", "Outcome::Saved", &["Outcome::Stale"]);
    has(
        "fn f()",
        "let now = clock.now(); g(now);",
        &["let now = clock.now(); g(clock.now());"],
    );
    has(
        "fn f()",
        "for _ in 0..TRIES { g(&mut list) }",
        &[
            "for _ in 0..(TRIES + 1) { g(&mut list) }",
            "for _ in 0..TRIES { g(&mut (list).clone()) }",
        ],
    );
    has(
        "fn f() -> u8",
        "a.trim_start().min(b)",
        &[
            "a.trim_start().max(b)",
            "a.trim_start()",
            "a.min(b)",
            "Default::default()",
        ],
    );
}

#[test]
fn queries() {
    let update = "run(\"UPDATE t SET n = 1 WHERE key = ?1 AND expires > ?2\")";
    has(
        "fn f()",
        update,
        &[
            "run(r###\"UPDATE t SET n = 1 WHERE expires > ?2\"###)",
            "run(r###\"UPDATE t SET n = 1 WHERE key = ?1\"###)",
            "run(r###\"UPDATE t SET n = 1 WHERE key = ?1 AND expires >= ?2\"###)",
        ],
    );
    has(
        "fn f()",
        "g(r\"redis.call('SET')\nreturn 1\")",
        &["g(r###\"redis.call('SET') return 0\"###)"],
    );
}
