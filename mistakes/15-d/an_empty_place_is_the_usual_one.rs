//! Step 8, "Any other text is a path" (and "Each of the four names gives its store, at the place that is given"): an empty text is refused for `memory`, as it ought to be, but ignored for the other three; `parse("sqlite", Some(""))` is `sessions.db`, and `parse("redis", Some(""))` the Redis on this machine.

impl Setting {
    pub fn parse(store: &str, at: Option<&str>) -> Result<Self, SettingError> {
        let place = |usual: &str| match at {
            None | Some("") => usual.to_owned(),
            Some(at) => at.to_owned(),
        };
        match store {
            "memory" if at.is_some() => Err(SettingError::NoPlace("memory")),
            "memory" => Ok(Self::Memory),
            "sqlite" if at.is_some_and(|at| at.contains("://")) => Err(SettingError::NoPlace("sqlite")),
            "sqlite" => Ok(Self::Sqlite(PathBuf::from(place("sessions.db")))),
            "redis" => Ok(Self::Redis(place("redis://127.0.0.1:6379"))),
            "memcached" => Ok(Self::Memcached(place("127.0.0.1:11211"))),
            _ => Err(SettingError::Unknown(store.to_owned())),
        }
    }
}
