//! What a page takes from a transcript is whole exchanges.
//!
//! A test that gains a request moves every line below it. A range that still falls on whole
//! exchanges may show another one than before, but never half of one.

/// Checks that the range begins with the first line of an exchange and ends with the last of one.
pub fn whole_exchanges(
    text: &str,
    first: Option<usize>,
    last: Option<usize>,
) -> Result<(), String> {
    let lines: Vec<&str> = text.lines().collect();
    let (first, last) = (first.unwrap_or(1), last.unwrap_or(lines.len()));
    if !begins(&lines, first) {
        return Err(format!(
            "Line {first} of that transcript isn't the first of an exchange. \
             Begin with a visitor's name, at {}.",
            numbers(&lines, begins)
        ));
    }
    if !ends(&lines, last) {
        return Err(format!(
            "Line {last} of that transcript isn't the last of an exchange. End with {}.",
            numbers(&lines, ends)
        ));
    }
    Ok(())
}

/// Whether an exchange begins at that line: it names the visitor.
fn begins(lines: &[&str], number: usize) -> bool {
    let is_name = |line: &str| !line.is_empty() && !line.starts_with(['>', '<']);
    is_name(line(lines, number)) && line(lines, number - 1).is_empty()
}

fn ends(lines: &[&str], number: usize) -> bool {
    !line(lines, number).is_empty() && line(lines, number + 1).is_empty()
}

/// A line, from 1; empty before the first and past the last.
fn line<'a>(lines: &[&'a str], number: usize) -> &'a str {
    let index = number.checked_sub(1);
    index
        .and_then(|it| lines.get(it))
        .copied()
        .unwrap_or_default()
}

fn numbers(lines: &[&str], is: fn(&[&str], usize) -> bool) -> String {
    let found = (1..=lines.len()).filter(|number| is(lines, *number));
    found
        .map(|it| it.to_string())
        .collect::<Vec<_>>()
        .join(" or ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TALK: &str = "alice\n> GET /\n<\n< a\n\nmallory, in raw bytes\n> \\r\\n\n< 200 OK\n";

    #[test]
    fn the_complaint_lists_where_exchanges_begin_and_end() {
        let complaint = |first, last| whole_exchanges(TALK, first, last).unwrap_err();
        assert!(complaint(Some(2), None).ends_with("at 1 or 6."));
        assert!(complaint(None, Some(6)).ends_with("End with 4 or 8."));
        assert_eq!(whole_exchanges(TALK, Some(6), None), Ok(()));
        assert_eq!(whole_exchanges(TALK, None, Some(4)), Ok(()));
    }
}
