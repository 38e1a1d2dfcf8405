//! Step 3.2: sends a PING over the plain connection, and ignores what comes. (3.2 broken: "It asks nothing more";
//! an answer of LOADING does no harm, so a test that only opens a store on such a Redis sees nothing.)

impl RedisStore {
    pub async fn open_with(url: &str, options: Options) -> Result<Self, OpenError> {
        let client = client(url).map_err(OpenError::Address)?;
        let address = client.get_connection_info().addr().to_string();
        let both = async {
            let mut plain: MultiplexedConnection =
                client.get_multiplexed_async_connection().await?;
            let _heard: RedisResult<()> = cmd("PING").query_async(&mut plain).await;
            drop(plain);
            Link::open(client.clone(), options.timeout).await
        };
        let error = match timeout(options.timeout, both).await {
            Ok(Ok(redis)) => return Ok(Self { redis, options }),
            Ok(Err(error)) => quiet(error),
            Err(_) => no_answer(options.timeout),
        };
        Err(OpenError::Unreachable { address, error })
    }
}
