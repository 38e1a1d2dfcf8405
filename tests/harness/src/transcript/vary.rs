//! The header `Vary`: a list of header names, in any case, any order, and over any number of lines.

use reqwest::header::{HeaderMap, VARY};

/// All that an answer's `Vary` names, in one line, in alphabetical order, and spelled as headers mostly
/// are: `Accept-Language, Cookie`. What is named twice is shown twice.
pub fn in_one_line(headers: &HeaderMap) -> Option<Vec<u8>> {
    let lines: Vec<&[u8]> = headers.get_all(VARY).iter().map(|l| l.as_bytes()).collect();
    if lines.is_empty() {
        return None;
    }
    let all = lines.join(&b',');
    let mut names: Vec<Vec<u8>> = all
        .split(|&byte| byte == b',')
        .map(|name| spelled(name.trim_ascii()))
        .collect();
    names.sort();
    Some(names.join(&b", "[..]))
}

/// A name with a capital at the beginning of each word.
fn spelled(name: &[u8]) -> Vec<u8> {
    let words = name.split(|&byte| byte == b'-').map(|word| {
        let mut word = word.to_ascii_lowercase();
        if let Some(first) = word.first_mut() {
            first.make_ascii_uppercase();
        }
        word
    });
    words.collect::<Vec<_>>().join(&b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(lines: &[&'static str]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(VARY, line.parse().unwrap());
        }
        in_one_line(&headers).map(|line| String::from_utf8(line).unwrap())
    }

    #[test]
    fn what_means_the_same_looks_the_same() {
        assert_eq!(shown(&[]), None);
        assert_eq!(shown(&["cookie"]).unwrap(), "Cookie");
        assert_eq!(shown(&["*"]).unwrap(), "*");
        for lines in [
            &["cookie, Accept-LANGUAGE"][..],
            &["accept-language", "Cookie"],
        ] {
            assert_eq!(shown(lines).unwrap(), "Accept-Language, Cookie");
        }
        assert_eq!(shown(&["Cookie", "cookie"]).unwrap(), "Cookie, Cookie");
    }
}
