//! The pages: each does what its case does next, and goes on to the following page.

use url::Url;

use crate::case::{Act, Case, How};

/// Where the server listens. A cookie doesn't know ports, so both are one host.
pub struct Ports {
    /// Where a connection is as secure as its host.
    pub plain: u16,
    /// For `https`: the browser is told to take these connections for secure ones, so that no TLS is needed.
    pub secure: u16,
}

/// What pages have at hand.
const FUNCTIONS: &str = r#"<!doctype html><link rel=icon href="data:,"><script>
const get = url => fetch(url, {mode: "no-cors", credentials: "include", cache: "no-store"}).catch(() => {});
const note = (url, text) => fetch(url, {method: "POST", body: text});
const age = ({expires}) => expires === null ? "" : Math.round((expires - Date.now()) / 86400000);
const ages = async () => (await cookieStore.getAll()).map(it => age(it) + "\n").join("");
const submit = url => {
  const form = document.createElement("form");
  [form.method, form.action] = ["POST", url];
  document.documentElement.append(form);
  form.submit();
};
const run = acts => acts().catch(error => note("/end", error));
"#;

/// The page that goes on with a case at this act. The last one of a case goes to the next case, and the very
/// last one reports the end.
pub fn page(cases: &[Case], case: usize, act: usize, ports: &Ports) -> String {
    let mut script = String::new();
    let mut leaves = false;
    for (number, act) in cases[case].acts.iter().enumerate().skip(act) {
        let here = text(&format!("/note?{case}.{number}"));
        let line = match act {
            Act::Sends { how, url, .. } => {
                let url = text(&ports.address(url, case, number));
                leaves = *how != How::Fetch;
                match how {
                    How::Fetch => format!("await get({url});"),
                    How::Link => format!("location.assign({url});"),
                    How::Form => format!("submit({url});"),
                }
            }
            Act::Writes(line) => format!("document.cookie = {};", text(line)),
            Act::Reads => format!("await note({here}, document.cookie);"),
            Act::Ages => format!("await note({here}, await ages());"),
        };
        script.push_str(&line);
        script.push('\n');
        if leaves {
            break;
        }
    }
    if !leaves {
        script.push_str(&match ports.beginning(cases, case + 1) {
            Some(url) => format!("location.assign({});\n", text(&url)),
            None => "await note('/end', '');\n".to_owned(),
        });
    }
    format!("{FUNCTIONS}run(async () => {{\n{script}}});\n</script>\n")
}

impl Ports {
    /// The address of a case's first page.
    pub fn beginning(&self, cases: &[Case], case: usize) -> Option<String> {
        match cases.get(case)?.acts.first()? {
            Act::Sends { url, .. } => Some(self.address(url, case, 0)),
            _ => None,
        }
    }

    /// Where the browser finds what a case calls `url`. The query, which no cookie's path sees, says what is asked.
    fn address(&self, url: &Url, case: usize, act: usize) -> String {
        let (origin, path) = (self.origin(url, case), url.path());
        format!("{origin}{path}?{case}.{act}")
    }

    fn origin(&self, url: &Url, case: usize) -> String {
        let host = with_number(url.host_str().unwrap_or_default().as_bytes(), case);
        let port = match url.scheme() {
            "https" => self.secure,
            _ => self.plain,
        };
        format!("http://{}:{port}", String::from_utf8_lossy(&host))
    }

    /// The origins that the browser is to take for secure ones.
    pub fn secure_origins(&self, cases: &[Case]) -> Vec<String> {
        let mut origins = Vec::new();
        for (number, case) in cases.iter().enumerate() {
            for act in &case.acts {
                if let Act::Sends { url, .. } = act
                    && url.scheme() == "https"
                {
                    origins.push(self.origin(url, number));
                }
            }
        }
        origins.sort();
        origins.dedup();
        origins
    }
}

/// A host, or a line that names one, with the case's number in it: `site17.test`, `shop17.localhost`. So each case
/// has sites of its own, and sees no other one's cookies. What can't have a number, such as `127.0.0.1`, has a path
/// for each case.
pub fn with_number(line: &[u8], case: usize) -> Vec<u8> {
    let mut numbered = Vec::new();
    for (place, &byte) in line.iter().enumerate() {
        let (before, from) = line.split_at(place);
        // One case names a domain that is only the end of `site.test`.
        let is_ours = ends(before, b"ite")
            || ends(before, b"other")
            || ends(before, b"shop") && from.starts_with(b".localhost");
        if byte == b'.' && is_ours {
            numbered.extend_from_slice(case.to_string().as_bytes());
        }
        numbered.push(byte);
    }
    numbered
}

fn ends(bytes: &[u8], with: &[u8]) -> bool {
    let end = bytes.len().checked_sub(with.len());
    end.is_some_and(|start| bytes[start..].eq_ignore_ascii_case(with))
}

/// A text in JavaScript.
fn text(text: &str) -> String {
    let escaped: String = text
        .encode_utf16()
        .map(|unit| match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii_alphanumeric() || b"/:.?=; -".contains(&byte) => {
                char::from(byte).to_string()
            }
            _ => format!("\\u{unit:04x}"),
        })
        .collect();
    format!("\"{escaped}\"")
}
