//! Step 8.7: SQLite's table is swept once, at the start, and never again. ("must hold" number 8.7 broken; what expires while
//! the app runs stays, though the page says to start `sweep_now_and_then`)

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
                let (swept, swept_clock) = (store.clone(), clock.clone());
                tokio::spawn(async move {
                    if let Err(error) = swept.sweep(swept_clock.now()).await {
                        eprintln!("sweep: {error}");
                    }
                });
                Ok(app(store, clock, settings, users))
            }
            Self::Redis(url) => {
                let store = RedisStore::open(url).await.map_err(unusable("redis"))?;
                Ok(app(store, clock, settings, users))
            }
            Self::Memcached(address) => {
                let store = MemcachedStore::open(address)
                    .await
                    .map_err(unusable("memcached"))?;
                Ok(app(store, clock, settings, users))
            }
        }
    }
}
