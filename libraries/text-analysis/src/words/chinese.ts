// Traditional to simplified characters, one to one, for the characters that texts on children, law, schools and
// networks use most. Own small table, not a converter: rarer traditional characters stay as they are.

const pairs =
  '兒儿 網网 絡络 際际 聯联 國国 產产 業业 學学 師师 長长 親亲 護护 權权 華华 進进 會会 務务 員员 計计 劃划 題题 類类 關关 係系 隱隐 戶户 資资 訊讯 訓训 ' +
  '練练 責责 贊赞 實实 踐践 檢检 測测 調调 據据 數数 統统 電电 腦脑 機机 構构 廣广 傳传 遊游 戲戏 癮瘾 騷骚 擾扰 淩凌 誘诱 騙骗 詐诈 虛虚 誤误 導导 謠谣 ' +
  '僅仅 條条 約约 規规 則则 準准 標标 應应 對对 險险 風风 舉举 報报 熱热 線线 諮咨 詢询 輔辅 療疗 衛卫 醫医 體体 驗验 證证 認认 識识 齡龄 歲岁 個个 們们 ' +
  '來来 時时 間间 過过 還还 這这 經经 濟济 與与 為为 發发 現现 開开 門门 問问 說说 話话 語语 讀读 書书 寫写 課课 講讲 論论 壇坛 團团 隊队 組组 織织 協协 ' +
  '議议 憲宪 監监 罰罚 處处 執执 偵侦 審审 級级 選选 黨党 軍军 戰战 爭争 義义 傷伤 殺杀 婦妇 歷历 圖图 畫画 樂乐 劇剧 樣样 場场 賽赛 輸输 贏赢 運运 動动 ' +
  '車车 鐵铁 島岛 灣湾 縣县 區区 鄉乡 鎮镇 農农 貧贫 窮穷 殘残 礙碍 聽听 見见 視视 觀观 覺觉 軟软 碼码 鏈链 雲云 濾滤 錄录 態态 戀恋 愛爱 慮虑 擔担 價价 ' +
  '購购 買买 賣卖 貨货 幣币 錢钱 銀银 費费 額额 適适 當当 創创 術术 雙双 單单 變变 強强 獨独 優优 勢势 從从 眾众 衝冲 決决 況况 減减 湊凑 涼凉 層层 屆届 ' +
  '歸归 總总 結结 繼继 續续 維维 緊紧 納纳 給给 綜综 緩缓 編编 縮缩 難难 離离 雜杂 雖虽 響响 頁页 項项 順顺 預预 領领 頻频 顧顾 顯显 飛飞 飯饭 館馆 馬马 ' +
  '駐驻 驅驱 魚鱼 鳥鸟 麗丽 點点 齊齐 龍龙 東东 兩两 嚴严 喪丧 豐丰 臨临 舊旧 葉叶 號号 嘆叹 嗎吗 啟启 喬乔 園园 圍围 聖圣 壓压 壞坏 墊垫 夾夹 奪夺 奮奋 ' +
  '獎奖 妝妆 孫孙 寧宁 寶宝 專专 尋寻 將将 塵尘 屬属 崗岗 幫帮 幾几 庫库 廟庙 廠厂 彈弹 徑径 徵征 憂忧 懷怀 懲惩 拋抛 換换 揮挥 損损 搶抢 攝摄 擴扩 攔拦 ' +
  '敵敌 斷断 無无 曆历 暫暂 極极 樓楼 橋桥 欄栏 歐欧 歡欢 氣气 沒没 漢汉 潔洁 潛潜 澤泽 濫滥 災灾 煙烟 煩烦 獲获 獻献 環环 瓊琼 畢毕 異异 癥症 盡尽 盤盘 ' +
  '碩硕 確确 禮礼 種种 稱称 穩稳 競竞 筆笔 節节 範范 簡简 簽签 籤签 糧粮 糾纠 紀纪 純纯 細细 終终 絕绝 習习 聲声 職职 肅肃 腳脚 膽胆 臺台 艦舰 艱艰 藝艺 ' +
  '藥药 蘇苏 虧亏 蟲虫 補补 裝装 裡里 製制 複复 訂订 討讨 記记 許许 設设 訪访 評评 試试 該该 詳详 誠诚 誰谁 請请 諸诸 謀谋 謝谢 譯译 讓让 負负 財财 貴贵 ' +
  '貸贷 貿贸 賦赋 質质 賴赖 贈赠 趨趋 跡迹 蹤踪 軌轨 較较 載载 輕轻 輪轮 轉转 辦办 遠远 遲迟 遷迁 郵邮 鄰邻 醜丑 釋释 針针 鈕钮 銷销 鎖锁 鏡镜 鑒鉴 閉闭 ' +
  '閱阅 陣阵 陰阴 階阶 隨随 靈灵 靜静 頭头 願愿 餘余 驚惊 鬥斗 黃黄 齒齿';

let table: Map<string, string> | undefined;

function simplifiedOf(character: string): string {
  table ??= new Map(pairs.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]));
  return table.get(character) ?? character;
}

/** Lower case, half width, simplified where the table knows the character. Length in UTF-16 units never changes, so
 *  offsets found in the folded text are offsets of the text. */
export function foldChinese(text: string): string {
  let folded = '';
  for (let unit = 0; unit < text.length; unit += 1) {
    const code = text.charCodeAt(unit);
    if (code < 0x80) folded += text.charAt(unit).toLowerCase();
    else if (code >= 0xff01 && code <= 0xff5e) folded += String.fromCharCode(code - 0xfee0).toLowerCase();
    else folded += simplifiedOf(text.charAt(unit));
  }
  return folded;
}
