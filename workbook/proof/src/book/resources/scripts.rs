//! The hosts that a script names.

/// Every host in a script that isn't this computer, with its line. A comment may name any.
pub fn hosts(script: &str) -> Vec<(usize, String)> {
    let lines = (1..).zip(script.lines());
    let code = lines.filter(|(_, line)| !is_comment(line.trim_start()));
    let hosts = code.flat_map(|(number, line)| {
        // The first piece is what stands before the first address.
        let hosts = line.split("://").skip(1).map(host);
        hosts.map(move |host| (number, host.to_owned()))
    });
    hosts.filter(|(_, host)| is_elsewhere(host)).collect()
}

fn is_comment(line: &str) -> bool {
    ["//", "/*", "*"].iter().any(|it| line.starts_with(it))
}

fn host(address: &str) -> &str {
    let is_host = |it: char| it.is_alphanumeric() || it == '.' || it == '-';
    let end = address.find(|it| !is_host(it));
    &address[..end.unwrap_or(address.len())]
}

/// The name of SVG in a script is written like an address, and never asked.
fn is_elsewhere(host: &str) -> bool {
    !["", "www.w3.org", "127.0.0.1", "localhost"].contains(&host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_hosts_in_code() {
        let script = "// see https://a.b\n/* http://c.d */\nlet s = 'http://www.w3.org/2000/svg';\n\
                      new WebSocket('ws://' + location.host); fetch(`https://e.f:1/g`);\n\
                      fetch('http://127.0.0.1:3000/');";
        assert_eq!(hosts(script), [(4, "e.f".to_owned())]);
    }
}
