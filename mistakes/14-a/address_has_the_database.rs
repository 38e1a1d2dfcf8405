//! Step 3.3: for `redis://127.0.0.1:1/3` the address is `127.0.0.1:1/3`. ("must hold" number 3.3 broken, host and port;
//! the address is what follows the `@`, or the `://`, to the end of the URL; without a port it has none)

impl RedisStore {
    pub async fn open_with(url: &str, options: Options) -> Result<Self, OpenError> {
        let client = client(url).map_err(OpenError::Address)?;
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        let address = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
        let address = address.to_owned();
        let first_try = async {
            let _: MultiplexedConnection = client.get_multiplexed_async_connection().await?;
            Link::open(client.clone(), options.timeout).await
        };
        let error = match timeout(options.timeout, first_try).await {
            Ok(Ok(redis)) => return Ok(Self { redis, options }),
            Ok(Err(error)) => quiet(error),
            Err(_) => no_answer(options.timeout),
        };
        Err(OpenError::Unreachable { address, error })
    }
}
