//! The cases in which chapter 03 compares its jar with a browser, as far as one line is set in them.

use cookie_jar::{Request, Sender};
use http::Method;
use url::Url;

use crate::case::{Act, Case, How};
use crate::cases;
use crate::set_cookie::Asked;

/// Each request that a case shows, and each look of a script.
pub fn cases() -> Vec<Asked> {
    cases::cases().iter().flat_map(asked).collect()
}

/// The line of a case, which answer sets it, and at what second.
struct Set {
    line: String,
    from: Request,
    at: u64,
}

fn asked(case: &Case) -> Vec<Asked> {
    let mut page: Option<Url> = None;
    let mut set: Vec<Set> = Vec::new();
    let mut asked = Vec::new();
    for (at, act) in (0..).zip(&case.acts) {
        let (to, lines, is_shown) = match act {
            Act::Sends {
                how,
                url,
                lines,
                shown,
            } => (sent(*how, url, page.as_ref()), lines.clone(), *shown),
            Act::Writes(line) => (
                script(page.as_ref()),
                vec![line.clone().into_bytes()],
                false,
            ),
            Act::Reads | Act::Ages => (script(page.as_ref()), Vec::new(), true),
        };
        if let (
            [
                Set {
                    line,
                    from,
                    at: then,
                },
            ],
            true,
        ) = (&set[..], is_shown)
        {
            let (line, from, to, later) = (line.clone(), from.clone(), to.clone(), at - then);
            asked.push(Asked {
                line,
                from,
                to,
                later,
            });
        }
        for line in lines {
            // What a field of a page can't hold.
            let Ok(line) = String::from_utf8(line) else {
                return Vec::new();
            };
            set.push(Set {
                line,
                from: to.clone(),
                at,
            });
        }
        if let Act::Sends {
            how: How::Link | How::Form,
            url,
            ..
        } = act
        {
            page = Some(url.clone());
        }
    }
    if set.len() == 1 { asked } else { Vec::new() }
}

fn sent(how: How, url: &Url, page: Option<&Url>) -> Request {
    let (method, sender) = match how {
        How::Link => (Method::GET, Sender::Navigation),
        How::Form => (Method::POST, Sender::Navigation),
        How::Fetch => (Method::GET, Sender::Part),
    };
    let (url, page) = (url.clone(), page.cloned());
    Request {
        url,
        method,
        page,
        sender,
    }
}

fn script(page: Option<&Url>) -> Request {
    let url = page.cloned().expect("a script has a page");
    let (method, sender) = (Method::GET, Sender::Script);
    Request {
        page: Some(url.clone()),
        url,
        method,
        sender,
    }
}
