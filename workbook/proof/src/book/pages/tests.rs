//! A chapter in good shape, and what happens to it.

use super::check;
use crate::book::example::Example;

const PAGE: &str = r#"# A title

Predict it.

<details class="answer"><summary>What it says</summary>

Nothing.

</details>

## Step 1: Do `it`

<details class="hint" data-step="1">
<summary>Hint 1</summary>

Look.

</details>

<details class="hint" data-step="1"><summary>Hint 2</summary>

Look here.

</details>

## Step 2: Do more

<details class="hint" data-step="2"><summary>Hint 1</summary>

Look.

</details>

<details class="hint" data-step="2"><summary>Hint 2</summary>

Look here.

</details>

## Break it: a forged cookie

## Find the bug

## In the wild

## Check yourself

<details class="solution"><summary>The solution</summary>

We chose this.

</details>

## What you have now
"#;

const TESTS: &str = "\
mod step_1 { const STEP: Step = CHAPTER.step(1, \"Do it\"); }
mod step_2 { const STEP: Step = CHAPTER.step(2, \"Do more\"); }
";

fn complaints_about(page: &str) -> String {
    let files = [
        ("chapters/01-x.md", page),
        ("solutions/01-x/Cargo.toml", ""),
        ("tests/01-x/tests.rs", TESTS),
    ];
    Example::of(&files).failures(check)
}

/// The complaints about the good page with one change.
#[track_caller]
fn after(old: &str, new: &str) -> String {
    assert!(PAGE.contains(old), "{old}");
    complaints_about(&PAGE.replacen(old, new, 1))
}

#[track_caller]
fn refused(old: &str, new: &str, because: &str) {
    let found = after(old, new);
    assert!(found.starts_with("chapters/01-x.md"), "{found}");
    assert!(found.contains(because), "{found}");
    assert_eq!(found.lines().count(), 1, "{found}");
}

#[test]
fn a_page_in_good_shape_passes() {
    assert_eq!(complaints_about(PAGE), "");
}

#[test]
fn a_chapter_without_a_page() {
    let files = [
        ("solutions/01-x/Cargo.toml", ""),
        ("tests/01-x/tests.rs", TESTS),
    ];
    let found = Example::of(&files).failures(check);
    assert_eq!(found, "chapters/01-x.md is missing. Write the page.");
}

#[test]
fn title_and_sections() {
    refused("# A title\n", "## A\n\n# A title\n", "before all others");
    refused("# A title\n", "", "has 0 headings of the form `# Title`");
    refused("## Break it", "# Break it", "has 2 headings of the form");
    refused("## Break it", "## Breaking", "no heading `Break it`");
    for section in super::SECTIONS {
        refused(
            &format!("## {section}"),
            "## Else",
            &format!("no heading `{section}`"),
        );
    }
    refused(
        "## In the wild",
        "## In the wild\n\n### In the wild",
        "2 headings `In the wild`",
    );
}

#[test]
fn steps() {
    refused(
        "## Step 2: Do more",
        "## Step 2: Do less",
        ":26 reads `Step 2: Do less`",
    );
    refused(
        "## Step 2: Do more",
        "## Step 2 Do more",
        "tests call it `Step 2: Do more`",
    );
    refused(
        "## Break it",
        "## Step 3: More\n\n## Break it",
        "which the tests don't have",
    );
    refused(
        "## Break it",
        "## Step 2: Do more\n\n## Break it",
        "once, and in order",
    );
    assert!(after("## Step 2: Do more", "## More").contains("no heading `Step 2: Do more`"));
    let swapped = PAGE
        .replace("## Step 1: Do `it`", "## S")
        .replace("Step 2: Do more", "Step 1: Do it");
    let swapped = swapped.replace("## S\n", "## Step 2: Do more\n");
    assert!(complaints_about(&swapped).contains("comes after step 2"));
}

#[test]
fn hints() {
    let second = "<details class=\"hint\" data-step=\"2\"><summary>Hint 2</summary>\n\nLook here.\n\n</details>\n";
    refused(second, "", "has 1 hint for step 2");
    refused(second, &second.repeat(3), "has 4 hints for step 2");
    refused(
        second,
        &second.replace("Look here.\n\n", ""),
        "an empty hint for step 2",
    );
    let misplaced = after(second, &second.replace("\"2\"", "\"1\""));
    assert!(
        misplaced.contains(":34 is a hint for step 1, but"),
        "{misplaced}"
    );
    let stray = after(second, &second.replace("\"2\"", "\"7\""));
    assert!(stray.contains(":34 is a hint for step 7, but"), "{stray}");
    let nameless = after(second, &second.replace(" data-step=\"2\"", ""));
    assert!(nameless.contains(":34 is a hint for no step"), "{nameless}");
}

#[test]
fn answers_and_solution() {
    refused(
        "class=\"answer\"",
        "class=\"other\"",
        "no `<details class=\"answer\">`",
    );
    refused(
        "class=\"solution\"",
        "class=\"other\"",
        "has 0 `<details class=\"solution\">`",
    );
    refused(
        "class=\"answer\"",
        "class=\"answer solution\"",
        "has 2 `<details class=\"sol",
    );
    refused(
        "We chose this.",
        "```rust\n```",
        "says nothing beside the code",
    );
}

#[test]
fn folds() {
    refused(
        "Nothing.\n\n</details>",
        "Nothing.",
        ":5 opens a <details> that is never closed",
    );
    refused(
        "Nothing.\n",
        "Nothing.\n\n</details>\n",
        ":11 closes a <details> that isn't open",
    );
    refused(
        "<summary>What it says</summary>",
        "",
        ":5 opens a <details> without a <summary>",
    );
    refused("What it says", " ", ":5 has an empty <summary>");
    refused(
        "says</summary>\n",
        "says</summary>",
        "without an empty line",
    );
    refused(
        "says</summary>\n\n",
        "says</summary> **No**\n\n",
        "without an empty line",
    );
    let inner = "Look.\n\n<details><summary>S</summary>\n\nT\n\n</details>\n";
    assert!(after("Look.\n", inner).contains(":18 opens a <details> inside a hint"));
    refused(
        "Nothing.\n\n</details>",
        "Nothing.</details>",
        ":7 closes a <details> in a line with something else",
    );
    let unfenced = after("Nothing.", "```text\nNothing.");
    assert!(
        unfenced.contains(":5 opens a <details> that is never closed"),
        "{unfenced}"
    );
}

#[test]
fn a_summary_may_be_code() {
    assert_eq!(after("What it says", "<code>x</code>"), "");
}

#[test]
fn every_problem_is_named() {
    let page = PAGE
        .replace("## Find the bug", "## A")
        .replace("## In the wild", "## B");
    assert_eq!(complaints_about(&page).lines().count(), 2);
}

const FIRST: &str = "mod step_1;\nmod step_2;\n";

/// The complaints about lists with these numbers in steps 1 and 2, and tests with these claims.
fn complaints_about_lists(lists: [&str; 2], claims: [&str; 2]) -> String {
    let page = PAGE
        .replace(
            "## Step 1: Do `it`\n",
            &format!("## Step 1: Do `it`\n\n{}\n", lists[0]),
        )
        .replace(
            "## Step 2: Do more\n",
            &format!("## Step 2: Do more\n\n{}\n", lists[1]),
        );
    let step = |number, title: &str, claims: &str| {
        format!("const STEP: Step = CHAPTER.step({number}, {title:?});\nfn a() {{ {claims} }}\n")
    };
    let files = [
        ("chapters/01-x.md", page.as_str()),
        ("solutions/01-x/Cargo.toml", ""),
        ("tests/01-x/tests.rs", FIRST),
        ("tests/01-x/step_1.rs", &step(1, "Do it", claims[0])),
        ("tests/01-x/step_2.rs", &step(2, "Do more", claims[1])),
    ];
    Example::of(&files).failures(check)
}

const LIST: &str =
    "**What must hold:**\n\n1. It is.\n2. It is more,\n   and more.\n\n**Green:** 3.";
const CLAIM: &str = "claim!(STEP.invariant(1), \"\"); claim!(STEP.invariants(&[2, 1]), \"\");";

#[test]
fn what_must_hold_is_named_by_tests() {
    let found = |lists, claims| complaints_about_lists(lists, claims);
    assert_eq!(found(["", ""], ["", ""]), "");
    assert_eq!(found([LIST, LIST], [CLAIM, CLAIM]), "");

    let one = "claim!(STEP.invariant(1), \"\");";
    let unnamed = found([LIST, LIST], [CLAIM, one]);
    assert!(
        unnamed.contains("no test names invariant 2 of step 2"),
        "{unnamed}"
    );
    assert_eq!(unnamed.lines().count(), 1, "{unnamed}");

    let three = "claim!(STEP.invariants(&[1, 2, 3]), \"\");";
    let unknown = found([LIST, LIST], [three, CLAIM]);
    assert!(
        unknown.contains("names invariant 3 of step 1, which the page"),
        "{unknown}"
    );
    assert_eq!(unknown.lines().count(), 1, "{unknown}");
}

#[test]
fn what_must_hold_is_numbered_in_all_steps_or_in_none() {
    let gap = LIST.replace("2. ", "3. ");
    let found = complaints_about_lists([LIST, &gap], [CLAIM, CLAIM]);
    assert!(
        found.contains("step 2 numbers what must hold [1, 3]"),
        "{found}"
    );
    let twice = format!("{LIST}\n\n**What must hold:**\n\n1. It is.");
    let found = complaints_about_lists([&twice, LIST], [CLAIM, CLAIM]);
    assert!(found.contains("step 1 has 2 lists"), "{found}");
    let prose = "**What must hold:** it is.";
    let found = complaints_about_lists([LIST, prose], [CLAIM, ""]);
    assert!(found.contains("step 2 has 0 lists"), "{found}");
    let found = complaints_about_lists([prose, prose], ["", CLAIM]);
    assert!(found.contains("step 1 has 0 lists"), "{found}");
}
