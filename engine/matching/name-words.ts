/**
 * The words that product names are made of, for the grammar in names.ts. Build time only: `packLexicon` adds the words
 * that the corpus's own names hold, and ships them all in the packed lexicon.
 *
 * - `tier`: ranks a model, and may close a name: Pro, Ultra, 至尊版
 * - `noun`: says what kind of thing it is, and may close a name: Watch, TV, 手环
 * - `part`: stands inside a name and never closes one: Smart, 智能
 * - `count`: behind a number it says that the number counts something: 17 million, 10月, 5 years
 * - `plain`: begins like a counting word and is none: 支持 in 小米 11 支持快充
 */
export type NameWordClass = 'tier' | 'noun' | 'part' | 'count' | 'plain';

export const NAME_WORDS: Record<NameWordClass, string> = {
  tier:
    'pro max ultra plus lite mini se prime turbo active nfc esim 5g 4g lte ne gt explorer speed edition fe classic prolite ' +
    'youth leica extreme supreme fold flip discovery + 至尊版 至尊纪念版 至尊 青春版 标准版 尊享版 高配版 竞速版 探索版 透明探索版 冠军版 疾速版 ' +
    '长续航版 旗舰版 极速版 增强版 典藏版 纪念版 陶瓷版 素皮版 卫星版 活力版 限量版 豪华版 性能版 电竞版 游戏版 国际版 ' +
    '蓝牙版 徕卡版 定制版 焕新版 领先版 时尚版 悦享版 运动版 赛道版 女神版 数字版 纽北限量版 纽北版 赛道专业版 原型车 概念车 ' +
    '大师版 超大杯 第二代 第三代 第四代 超级闪充版 gigabit 系列 series 全系 mtk',
  noun:
    'note pad watch band buds tv box stick mix civi book laptop router scooter camera purifier vacuum fan lamp ' +
    'speaker monitor projector earphones headphones doorbell kettle blender humidifier thermometer soundbar tag glasses ' +
    'clock conditioner socket plug bulb light strip controller gateway companion heater cooker scale sensor ' +
    'phone tablet mate nova pura find reno magic pixel galaxy xperia iphone ipad macbook neo model ' +
    '手机 平板 手环 手表 电视 笔记本 路由器 音箱 耳机 冰箱 洗衣机 空调 空气净化器 净化器 扫地机器人 扫地机 扫拖机器人 洗地机 ' +
    '吸尘器 摄像机 摄像头 门锁 门铃 台灯 吊灯 吸顶灯 风扇 电风扇 落地扇 加湿器 除湿机 净水器 热水器 电饭煲 电磁炉 微波炉 烤箱 ' +
    '空气炸锅 空调伴侣 延长线 除螨仪 破壁机 投影仪 显示器 盒子 充电宝 移动电源 行动电源 充电器 数据线 滑板车 平衡车 背包 行李箱 牙刷 剃须刀 吹风机 ' +
    '体脂秤 体重秤 健康秤 血压计 温湿度计 温湿度传感器 网关 插座 打印机 键盘 鼠标 晾衣机 烟灶 洗碗机 烘干机 干衣机 跑步机 走步机 ' +
    '学习机 眼镜 机械键盘 车载充电器 智能家庭屏 路由 游戏本 小爱音箱 超充 空气清净机 清净机 吸尘机 抽湿机 扫拖机械人 扫地机械人 摄影机 笔电 ' +
    '锁 调理机 料理机 刮胡刀 洗手机 车充 喇叭 水壶 马桶盖 灯泡 床头灯 传感器 遥控器 记录仪 插排 插线板 ' +
    '气炸锅 电子锅 风筒 手提电脑 监视器 智能屏',
  part:
    'smart home mini led air water electric wireless true robot portable redmi display sound outdoor security qled oled ' +
    'mop mesh wifi led a s x t c k m g l p e u f h y r z v ai fast gan car dual body composition temperature humidity monitor power quality mi digital electronic ih philips eyecare ceiling universal ir remote ' +
    'desk bedside standing floor bluetooth curved gaming standard type c usb wired travel business casual ' +
    '万兆 电动 声波 感应 自动 液晶 行车 智能 智慧 蓝牙 无线 真无线 变频 三区 滚筒 新风 立式 柜机 挂机 壁挂 迷你 家用 便携 直流 全自动 除菌 双洗 分区 法式 十字 对开门 ' +
    '超薄 嵌入式 洗烘一体 蒸汽 台式 随身 高清 云台 户外 室外 室内 可视 全能 主动降噪 降噪 骨传导 开放式 曲面 电竞 游戏 高配',
  count:
    'million billion trillion percent per pct years year yrs months month weeks week days day hours hour hrs hr minutes mins min ' +
    'seconds times people countries markets stores outlets models products devices patents patent cities units pieces ' +
    'points yuan rmb usd cny dollars euros rupees pounds inr inch inches cores users nm mm cm km kg gb tb mb mah w kw hz khz ghz mhz ' +
    'q q1 q2 q3 q4 h1 h2 fy st nd rd th % ° ½ uhr grad stunden heures horas phones cars vehicles suppliers startups companies employees factories ' +
    '年 月 日 号 亿 万 千 百 元 块 % ％ 个 款 家 台 辆 部 支 倍 周 周年 岁 人 人次 次 名 位 点 时 小时 分 分钟 秒 天 季度 季 成 多 余 几 ' +
    '条 项 件 种 篇 张 股 只 届 期 页 楼 层 度 ℃ 英寸 寸 英里 公里 千米 米 厘米 毫米 克 公斤 千克 斤 两 吨 亩 粒 碗 杯 勺 袋 升 瓦 伏 核 纳米 mah 毫安 ' +
    '折 档 级 代工 大 城 国 省 市 线城市 场 轮 波 笔 单 套 本 集 档 字 码 强 连冠 连降 港元 美元 欧元 卢比 元起 秒内 匹',
  plain:
    '时代 两年 两个 两台 两款 两次 两部 两者 两代 两天 两周 两种 两家 两人 两百 杯子 袋子 支持 部分 分享 分析 成为 成功 成本 成绩 名为 条件 秒杀 强势 强大 强调 大卖 大屏 大幅 大涨 大杯 周边 次日 人气 个人 台湾 点评 ' +
    '代言 度过 级别 位于 位居 家族 多款 多少 多了 场景 件套 升级 升至 升到 升为 大家 强在 位列 名列 天玑 天猫 天天 层层 集成 集团 套装 本身 本次 本月 ' +
    '日前 届时 首批 笔记 只要 只有 只是 只需 只卖 只能 只会 只用 只剩 只比 股份 省电 国内 国行 国补 市场 市面 几乎 几款 单品 单机 单日 成都 分别 分为 分屏 米兰 米家 米粉 ' +
    '手机壳 手机膜 手机套 手机支架 手环腕带 手环表带 手表表带 手表带 耳机套 平板套 键盘膜 平板膜',
};

/** One to eighteen, and the Roman numerals. */
export const NUMERALS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
  'i ii iii iv v vi vii viii ix x';

/** What stands before a short form and is no name whose end that form could be: 旗舰15S Pro, the 15T. */
export const LEAD_WORDS =
  'the a an and or but this that its our both new with for in on while if as so since is are was my your his their when then what ' +
  'why how does can vs 的 和 与 及 或 跟 、 在 对 比 是 款 支 舰 代 从 把 用 到 将 较 而 台 部 于 为 买 有 换 等 选 要 抢 退 出';
