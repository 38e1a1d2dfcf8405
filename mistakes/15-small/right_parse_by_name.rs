//! right: a match on the name

impl Setting {
    pub fn parse(store: &str, at: Option<&str>) -> Result<Self, SettingError> {
        let or = |usual: &str| at.unwrap_or(usual).to_owned();
        Ok(match store {
            "redis" => Self::Redis(or("redis://127.0.0.1:6379")),
            "memcached" => Self::Memcached(or("127.0.0.1:11211")),
            "sqlite" => {
                let path = or("sessions.db");
                if path.split_once("://").is_some() {
                    return Err(SettingError::NoPlace("sqlite"));
                }
                Self::Sqlite(PathBuf::from(path))
            }
            "memory" if at.is_some() => return Err(SettingError::NoPlace("memory")),
            "memory" => Self::Memory,
            name => return Err(SettingError::Unknown(name.to_owned())),
        })
    }
}
