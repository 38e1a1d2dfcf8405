use super::*;

const LIB: &str = "\
fn one() -> u32 {
    // step 1: say one
    1
}

struct S;

impl S {
    fn twice(&self, n: u32) -> u32 {
        // step 2: double it
        n * 2
    }
}
";

fn sources() -> Vec<Source> {
    vec![Source {
        path: "src/lib.rs".into(),
        text: LIB.to_owned(),
    }]
}

fn answer(text: &str) -> Result<Variant, Misfit> {
    Variant::of_answer("wrong/x".into(), &sources(), text, Path::new("x.rs")).unwrap()
}

#[test]
fn an_answer_becomes_an_arm_with_what_it_brings() {
    let variant = answer("use std::fmt;\nconst N: u32 = 3;\nimpl S { fn twice(&self, mut n: u32) -> u32 { n += N; n } }").unwrap();
    let [arm] = variant.arms.as_slice() else {
        panic!("{variant:?}");
    };
    assert_eq!(arm.function, "S::twice");
    assert_eq!(
        arm.text,
        "use std::fmt;\nconst N: u32 = 3;\nlet mut n = n;\n n += N; n "
    );
}

#[test]
fn what_the_switch_cannot_hold_needs_a_build_of_its_own() {
    for (text, misfit) in [
        ("fn one() -> u64 { 1 }", Misfit::Signature),
        (
            "fn one() -> u32 { S.two() } impl S { fn two(&self) -> u32 { 2 } }",
            Misfit::Item,
        ),
        ("mod m {} fn one() -> u32 { 1 }", Misfit::Item),
        (
            "static N: u32 = 1; fn one() -> u32 { N } impl S { fn twice(&self, n: u32) -> u32 { N } }",
            Misfit::Shared,
        ),
    ] {
        assert_eq!(answer(text), Err(misfit), "{text}");
    }
    assert!(answer("static N: u32 = 1; fn one() -> u32 { N }").is_ok());
    assert!(answer("fn one() -> u32 { struct T; impl T {} 1 }").is_ok());
    assert!(answer("struct T; impl T { fn n() -> u32 { 1 } } fn one() -> u32 { T::n() }").is_ok());
}

#[test]
fn each_variant_has_its_number_and_its_lines() {
    let first = answer("fn one() -> u32 { 11 }").unwrap();
    let second = answer("fn one() -> u32 { 22 }").unwrap();
    let unfilled = Variant::filled(&sources(), 1).unwrap();
    let variants = [(1, &first), (2, &second), (3, &unfilled)];
    let schema = Schema::new(&sources(), &variants, Look::Close).unwrap();
    let text = &schema.sources[0].text;
    syn::parse_file(text).unwrap();
    let line_of = |needle: &str| 1 + text.lines().position(|it| it.contains(needle)).unwrap();
    let at = |needle| schema.variant_at(Path::new("src/lib.rs"), line_of(needle));
    assert_eq!((at(" 11 "), at(" 22 ")), (Some(1), Some(2)), "{text}");
    assert_eq!(at("todo!(\"step 2: double it\")"), Some(3));
    assert_eq!((at("    1"), at("struct S;")), (None, None));
    assert!(!text.contains("todo!(\"step 1"));
    let switches = text.matches("match crate::__variant(").count();
    assert_eq!(switches, 2, "one for each function: {text}");
    let functions = |variant: u32| schema.varied[&variant].functions.clone();
    assert_eq!(functions(1), functions(2));
    assert_ne!(functions(1), functions(3));
}

#[test]
fn the_solution_notes_where_a_variant_parts_from_it() {
    let text = "fn one(n: u32) -> u32 {\n    if n > 1 {\n        return 1;\n    }\n    2\n}\n";
    let path = "src/lib.rs".into();
    let source = Source {
        path,
        text: text.to_owned(),
    };
    let variant = |from: &str, to: &str| {
        let answer = text.replace(from, to);
        let sources = [source.clone()];
        Variant::of_answer("wrong/x".into(), &sources, &answer, Path::new("x.rs"))
            .unwrap()
            .unwrap()
    };
    let (branch, end, start) = (
        variant("return 1", "return 3"),
        variant(" 2", " 4"),
        variant("n >", "n <"),
    );
    let variants = [(1, &branch), (2, &end), (3, &start), (4, &end)];
    let schema = |look| Schema::new(std::slice::from_ref(&source), &variants, look).unwrap();
    let close = schema(Look::Close);
    let text = &close.sources[0].text;
    assert!(
        text.contains("crate::__reached(1usize); return 1;"),
        "{text}"
    );
    assert!(text.contains("crate::__reached(2usize); 2\n"), "{text}");
    let partings = |schema: &Schema| {
        [1, 2, 3, 4].map(|it| Vec::from_iter(schema.varied[&it].partings.clone()))
    };
    assert_eq!(partings(&close), [[1], [2], [0], [2]]);
    let wide = schema(Look::Wide);
    assert!(!wide.sources[0].text.contains("crate::__reached(1usize)"));
    assert_eq!(partings(&wide), [[0], [0], [0], [0]]);
}
