//! Step 2.2: a value that ends with `\r\n` itself gets no other one behind it. ("must hold" numbers 2.1 and 2.2 broken;
//! memcached waits for two bytes more, or takes those of the next command)

impl Command<'_> {
    pub fn bytes(&self) -> Vec<u8> {
        match *self {
            Command::Get { key } => format!("mg {key} v c\r\n").into_bytes(),
            Command::Set {
                key,
                value,
                lifetime,
                only,
            } => {
                let size = value.len();
                let condition = match only {
                    Only::IfAbsent => "ME".to_owned(),
                    Only::IfUnchanged(cas) => format!("C{cas}"),
                };
                let mut bytes = format!("ms {key} {size} T{lifetime} {condition}\r\n").into_bytes();
                bytes.extend_from_slice(value);
                if !value.ends_with(b"\r\n") {
                    bytes.extend_from_slice(b"\r\n");
                }
                bytes
            }
            Command::Delete { key } => format!("md {key}\r\n").into_bytes(),
            Command::Nothing => b"mn\r\n".to_vec(),
        }
    }
}
