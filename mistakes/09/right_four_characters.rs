//! Right by the page's conditions: `'` is left alone, since each attribute here stands in double
//! quotes; one pass, and a list that is joined.

pub(crate) fn escape(text: &str) -> String {
    let one = |letter: char| match letter {
        '&' => "&amp;".to_owned(),
        '<' => "&lt;".to_owned(),
        '>' => "&gt;".to_owned(),
        '"' => "&#34;".to_owned(),
        other => other.to_string(),
    };
    text.chars().map(one).collect()
}

pub fn show_messages(messages: &[Message]) -> String {
    let lines: Vec<String> = messages
        .iter()
        .map(|Message { category, text }| {
            format!("<p class=\"{}\">{}</p>", escape(category), escape(text))
        })
        .collect();
    match lines.as_slice() {
        [] => String::new(),
        lines => format!("<div role=\"status\">{}</div>", lines.concat()),
    }
}
