//! Step 3, "it is `Unreachable`, with host and port, nothing else of the URL": the address is cut out of the URL at `@` and `/` only, so `redis://127.0.0.1:1?protocol=resp2` gives `127.0.0.1:1?protocol=resp2`, and an address without a port gives none.
impl RedisStore {
    pub async fn open_with(url: &str, options: Options) -> Result<Self, OpenError> {
        let client = client(url).map_err(OpenError::Address)?;
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        let rest = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
        let address = rest.split('/').next().unwrap_or(rest).to_owned();
        let work = async {
            let plain: MultiplexedConnection = client.get_multiplexed_async_connection().await?;
            drop(plain);
            let link = Link::open(client, options.timeout).await?;
            Ok::<Link, RedisError>(link)
        };
        let error = match timeout(options.timeout, work).await {
            Ok(Ok(redis)) => return Ok(Self { redis, options }),
            Ok(Err(error)) => quiet(error),
            Err(_) => no_answer(options.timeout),
        };
        Err(OpenError::Unreachable { address, error })
    }
}
