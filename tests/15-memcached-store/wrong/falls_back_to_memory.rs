//! caught by: step_8::a_store_that_is_not_there_ends_the_start
//! also by: step_8::no_error_repeats_a_password
//! Serves all the same if memcached can't be reached. Each server then has sessions of its own.

impl Setting {
    pub async fn router(
        &self,
        clock: Clock,
        settings: Settings,
        users: Users,
    ) -> Result<Router, SettingError> {
        match self {
            Self::Memory => Ok(app(MemoryStore::new(), clock, settings, users)),
            Self::Sqlite(path) => {
                let store = SqliteStore::open(path).map_err(unusable("sqlite"))?;
                tokio::spawn(sweep_now_and_then(store.clone(), clock.clone()));
                Ok(app(store, clock, settings, users))
            }
            Self::Redis(url) => {
                let store = RedisStore::open(url).await.map_err(unusable("redis"))?;
                Ok(app(store, clock, settings, users))
            }
            Self::Memcached(address) => match MemcachedStore::open(address).await {
                Ok(store) => Ok(app(store, clock, settings, users)),
                Err(_) => Ok(app(MemoryStore::new(), clock, settings, users)),
            },
        }
    }
}
