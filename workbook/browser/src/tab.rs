//! A page in a browser, without a past: no cookies, and an empty storage.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::book::Book;
use crate::chromium::Chromium;
use crate::devtools::Devtools;
use crate::{Error, Result, key};

/// What a page's world needs to tell: console messages, requests, and when it has loaded.
const DOMAINS: [&str; 4] = [
    "Page.enable",
    "Runtime.enable",
    "Network.enable",
    "Log.enable",
];

/// How long a condition may take to become true, in milliseconds.
const PATIENCE: u32 = 60_000;

/// A tab of its own. It is closed when it is dropped.
pub struct Tab {
    devtools: Devtools,
    /// What Chromium calls a window without a past.
    context: Value,
    chromium: Arc<Chromium>,
}

impl Tab {
    /// An empty one.
    ///
    /// # Errors
    ///
    /// There is no browser, or it doesn't start.
    pub fn new() -> Result<Self> {
        let chromium = Chromium::shared()?;
        let (context, target) = {
            let mut control = chromium.control();
            let mut made = control.call("Target.createBrowserContext", json!({}))?;
            let context = made["browserContextId"].take();
            let tab = json!({ "url": "about:blank", "browserContextId": context });
            (context, control.call("Target.createTarget", tab)?)
        };
        let devtools = chromium.page(text(&target["targetId"]))?;
        let mut tab = Self {
            devtools,
            context,
            chromium,
        };
        for domain in DOMAINS {
            tab.call(domain, json!({}))?;
        }
        tab.call("Page.setLifecycleEventsEnabled", json!({ "enabled": true }))?;
        // As in a window in front: focus shows, and keys arrive.
        tab.call(
            "Emulation.setFocusEmulationEnabled",
            json!({ "enabled": true }),
        )?;
        Ok(tab)
    }

    /// One that shows a page of the built book: `words.html`.
    ///
    /// # Errors
    ///
    /// There is no browser, or the book can't be built.
    pub fn of_book(page: &str) -> Result<Self> {
        let mut tab = Self::new()?;
        tab.open(&Book::shared()?.address(page))?;
        Ok(tab)
    }

    /// Goes to an address, and waits until the page has loaded.
    ///
    /// # Errors
    ///
    /// There is nothing at that address, or it doesn't load.
    pub fn open(&mut self, address: &str) -> Result<()> {
        let went = self.call("Page.navigate", json!({ "url": address }))?;
        if let Some(reason) = went["errorText"].as_str() {
            return Err(Error::Unexpected(format!(
                "{address} can't be opened: {reason}"
            )));
        }
        // None where only the part behind `#` has changed.
        let Some(loader) = went["loaderId"].as_str() else {
            return Ok(());
        };
        let has_loaded = |params: &Value| params["loaderId"] == loader && params["name"] == "load";
        self.devtools.wait_for(address, |event| {
            event.method == "Page.lifecycleEvent" && has_loaded(&event.params)
        })?;
        Ok(())
    }

    /// The value of an expression in the page, after a promise is kept.
    ///
    /// # Errors
    ///
    /// It throws, or has no value that JSON knows.
    pub fn evaluate(&mut self, script: &str) -> Result<Value> {
        let params = json!({
            "expression": script,
            "awaitPromise": true,
            "returnByValue": true,
            "userGesture": true,
        });
        let mut answer = self.call("Runtime.evaluate", params)?;
        let thrown = &answer["exceptionDetails"];
        if thrown.is_null() {
            return Ok(answer["result"]["value"].take());
        }
        let said = &thrown["exception"]["description"];
        let message = said
            .as_str()
            .unwrap_or_else(|| text(&thrown["text"]))
            .to_owned();
        let script = script.to_owned();
        Err(Error::Script { script, message })
    }

    /// Waits until an expression is true in the page, or in one that the tab goes to meanwhile.
    ///
    /// # Errors
    ///
    /// It throws, or doesn't become true within a minute.
    pub fn until(&mut self, condition: &str) -> Result<()> {
        let script = format!(
            "new Promise((resolve, reject) => {{
                const end = Date.now() + {PATIENCE};
                const look = () => {{
                    try {{
                        if ({condition}) resolve(true);
                        else if (Date.now() < end) setTimeout(look, 10);
                        else reject(new Error('not true after {PATIENCE} milliseconds'));
                    }} catch (error) {{ reject(error) }}
                }};
                look();
            }})"
        );
        loop {
            match self.evaluate(&script) {
                // The next page is asked again.
                Err(Error::Refused { message, .. }) if message.contains("navigated") => {}
                answer => return answer.map(drop),
            }
        }
    }

    /// Presses a key: `Tab`, `Shift+Tab`, `Enter`, `ArrowRight`, `s`.
    ///
    /// # Errors
    ///
    /// The browser refuses it.
    pub fn press(&mut self, key: &str) -> Result<()> {
        let down = key::down(key);
        self.call("Input.dispatchKeyEvent", down.clone())?;
        self.call("Input.dispatchKeyEvent", key::up(&down))
            .map(drop)
    }

    /// Types a text into what has the focus, a key at a time.
    ///
    /// # Errors
    ///
    /// The browser refuses it.
    pub fn write(&mut self, text: &str) -> Result<()> {
        text.chars().try_for_each(|letter| match letter {
            ' ' => self.press("Space"),
            letter => self.press(&letter.to_string()),
        })
    }

    /// Gives the page so much room, in its own pixels. Up to 600 wide it is a phone.
    ///
    /// # Errors
    ///
    /// The browser refuses it.
    pub fn viewport(&mut self, width: u32, height: u32) -> Result<()> {
        let params = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width <= 600,
        });
        self.call("Emulation.setDeviceMetricsOverride", params)
            .map(drop)
    }

    /// Shows the page as on paper (`print`) or on a screen (``), to a reader who wants these features, such as
    /// `("prefers-color-scheme", "dark")`.
    ///
    /// # Errors
    ///
    /// The browser refuses it.
    pub fn media(&mut self, media: &str, features: &[(&str, &str)]) -> Result<()> {
        let features: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        let params = json!({ "media": media, "features": features });
        self.call("Emulation.setEmulatedMedia", params).map(drop)
    }

    /// What the console has said, and which addresses the page has asked for, since the last time.
    ///
    /// # Errors
    ///
    /// The browser is gone.
    pub fn heard(&mut self) -> Result<Heard> {
        // What has been sent by now comes before the answer.
        self.evaluate("0")?;
        let mut heard = Heard::default();
        for event in self.devtools.events() {
            let params = &event.params;
            match event.method.as_str() {
                "Runtime.consoleAPICalled" => heard.console.push(params["args"].to_string()),
                "Runtime.exceptionThrown" => {
                    heard.console.push(params["exceptionDetails"].to_string());
                }
                "Log.entryAdded" => heard.console.push(params["entry"].to_string()),
                "Network.requestWillBeSent" => {
                    heard
                        .requests
                        .push(text(&params["request"]["url"]).to_owned());
                }
                "Network.webSocketCreated" => heard.requests.push(text(&params["url"]).to_owned()),
                _ => {}
            }
        }
        Ok(heard)
    }

    /// Calls a method of the DevTools protocol.
    ///
    /// # Errors
    ///
    /// The browser refuses it.
    pub fn call(&mut self, method: &str, params: Value) -> Result<Value> {
        self.devtools.call(method, params)
    }
}

/// What a page has said and asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heard {
    /// Messages of the console, errors among them.
    pub console: Vec<String>,
    /// Addresses.
    pub requests: Vec<String>,
}

impl Drop for Tab {
    fn drop(&mut self) {
        let context = json!({ "browserContextId": self.context });
        // Where that fails, the browser has ended.
        let _ = self
            .chromium
            .control()
            .call("Target.disposeBrowserContext", context);
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
