//! caught by: step_6::no_parser_runs_on_a_forgery
//! Gives whatever an attacker sends to zlib, to the JSON parser and to the tags, and asks afterwards. The
//! errors come in the right order.

impl SecretKey {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let parts = split(cookie)?;
        let session = unpack(parts.payload).and_then(|json| read_json(&json));
        verify(&self.0, &parts)?;
        check_age(read_time(parts.time)?, now, max_age)?;
        session
    }
}
