"""A client in Python, with a signer of its own, pointed at the simulator: one line of JSON for each action."""

import asyncio
import hashlib
import hmac
import json
import os
import sys
import time
from urllib.parse import urlencode

import requests
import websockets

BASE = os.environ["SIMULATOR_URL"]
KEY = os.environ["SIMULATOR_API_KEY"]
SECRET = os.environ["SIMULATOR_SECRET"]

session = requests.Session()
session.headers["X-MBX-APIKEY"] = KEY


class Refused(Exception):
    pass


def call(method, path, signed=True, **params):
    if signed:
        params["timestamp"] = int(time.time() * 1000)
        query = urlencode(params)
        params["signature"] = hmac.new(SECRET.encode(), query.encode(), hashlib.sha256).hexdigest()
    reply = session.request(method, BASE + path, params=params, timeout=10)
    body = reply.json()
    if reply.status_code != 200:
        raise Refused(f"{reply.status_code} {body['code']} {body['msg']}")
    return body


def expect(holds, what):
    if not holds:
        raise AssertionError(f"expected {what}")


def refused(code, method, path, **params):
    try:
        call(method, path, **params)
    except Refused as error:
        expect(f" {code} " in str(error), f"{code}, not {error}")
        return
    raise AssertionError(f"expected to be refused with {code}")


BTC = {"symbol": "BTCUSDT"}
LIMIT = {"side": "BUY", "type": "LIMIT", "timeInForce": "GTC", "quantity": "0.01", "price": "55000"}


def ping():
    expect(call("GET", "/papi/v1/ping", signed=False) == {}, "an empty object")


def clock():
    now = call("GET", "/fapi/v1/time", signed=False)["serverTime"]
    expect(abs(now - time.time() * 1000) < 5000, "the time of this machine")


def account():
    expect(call("GET", "/papi/v1/account")["accountStatus"] == "NORMAL", "NORMAL")
    expect(call("GET", "/papi/v1/balance", asset="USDT")["asset"] == "USDT", "one asset")


def markets():
    for host, path in (("api", "v3"), ("fapi", "v1"), ("dapi", "v1")):
        symbols = call("GET", f"/{host}/{path}/exchangeInfo", signed=False)["symbols"]
        expect(len(symbols) == 4, "four symbols")


def coins():
    expect(any(each["coin"] == "USDT" for each in call("GET", "/sapi/v1/capital/config/getall")), "USDT")


def um_order():
    order = call("POST", "/papi/v1/um/order", **BTC, **LIMIT)
    expect(order["price"] == "55000.00" and order["executedQty"] == "0.000", "all decimals")
    # Python keeps every digit of an integer; clients that do not need ids that fit a double.
    expect(order["orderId"] < 2**53, "an id that a double holds")
    by_id = {**BTC, "orderId": order["orderId"]}
    expect(call("GET", "/papi/v1/um/order", **by_id)["price"] == "55000", "the order")
    change = {"side": "BUY", "quantity": "0.02", "price": "55100"}
    expect(call("PUT", "/papi/v1/um/order", **by_id, **change)["origQty"] == "0.020", "a change")
    expect(call("DELETE", "/papi/v1/um/order", **by_id)["status"] == "CANCELED", "a cancel")


def cm_order():
    coin = {"symbol": "BTCUSD_PERP"}
    order = call("POST", "/papi/v1/cm/order", **coin, **{**LIMIT, "quantity": "1"})
    gone = call("DELETE", "/papi/v1/cm/order", **coin, orderId=order["orderId"])
    expect(gone["status"] == "CANCELED", "a cancel")


def margin_order():
    order = call("POST", "/papi/v1/margin/order", **BTC, **LIMIT)
    gone = call("DELETE", "/papi/v1/margin/order", **BTC, orderId=order["orderId"])
    expect(gone["status"] == "CANCELED", "a cancel")


def algo_order():
    order = call(
        "POST", "/papi/v1/um/algo/order", **BTC, algoType="CONDITIONAL", side="SELL",
        type="STOP_MARKET", quantity="0.01", triggerPrice="50000",
    )
    expect(order["triggerPrice"] == "50000.00", "all decimals")
    call("DELETE", "/papi/v1/um/algo/order", algoId=order["algoId"])


def loan():
    expect(call("POST", "/papi/v1/marginLoan", asset="USDT", amount="100")["tranId"], "an id")
    expect(call("POST", "/papi/v1/repayLoan", asset="USDT", amount="50")["tranId"], "an id")


def refusals():
    order = {**BTC, **LIMIT}
    refused(-1111, "POST", "/papi/v1/um/order", **{**order, "quantity": "0.0105"})
    refused(-1121, "GET", "/papi/v1/um/openOrders", symbol="NOPE")
    refused(-2013, "GET", "/papi/v1/um/order", **BTC, orderId=1)
    refused(-4016, "POST", "/papi/v1/um/order", **{**order, "price": "90000"})


async def user_data():
    listen_key = call("POST", "/papi/v1/listenKey", signed=False)["listenKey"]
    address = BASE.replace("http", "ws", 1) + "/pm/ws/" + listen_key
    async with websockets.connect(address) as socket:
        await (await socket.ping())
        order = call(
            "POST", "/papi/v1/um/order", **BTC, side="BUY", type="MARKET", quantity="0.01",
        )
        seen = []
        while not any(event["e"] == "ACCOUNT_UPDATE" for event in seen):
            seen.append(json.loads(await asyncio.wait_for(socket.recv(), 10)))
        updates = [event["o"] for event in seen if event["e"] == "ORDER_TRADE_UPDATE"]
        expect([each["X"] for each in updates] == ["NEW", "FILLED"], "an order that fills")
        expect(all(each["i"] == order["orderId"] for each in updates), "its id")
    call("DELETE", "/papi/v1/listenKey", signed=False)


ACTIONS = {
    "ping": ping,
    "time": clock,
    "account": account,
    "markets": markets,
    "coins": coins,
    "USDⓈ-M order": um_order,
    "COIN-M order": cm_order,
    "margin order": margin_order,
    "algo order": algo_order,
    "loan": loan,
    "refusals": refusals,
    "user data stream": lambda: asyncio.run(user_data()),
}

failed = 0
for action, act in ACTIONS.items():
    try:
        act()
        print(json.dumps({"action": action, "ok": True}))
    except Exception as error:
        failed += 1
        print(json.dumps({"action": action, "ok": False, "why": f"{type(error).__name__}: {error}"}))
sys.exit(1 if failed else 0)
