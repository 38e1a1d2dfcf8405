pub fn claim(_: &str, _: fn()) {}
