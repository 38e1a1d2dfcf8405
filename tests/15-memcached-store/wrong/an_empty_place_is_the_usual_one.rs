//! caught by: step_8::each_store_has_a_name_and_a_place
//! Takes an empty place for none, and keeps the sessions where nobody has asked for them.

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
