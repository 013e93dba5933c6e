"""What is told while a local engine is being started."""

from zerentu.words import Words

WORDS = {
    "starting": Words(
        "正在启动本地数据库（{engine}）……", "Starting the local database ({engine}) …"
    ),
    "fetching": Words(
        "正在下载 {engine}：{done} / {total} MB", "Fetching {engine}: {done} of {total} MB"
    ),
}
