export const zh = {
  title: "切换成员",
  who: "换成谁",
  nobody: "这台电脑上还没有别的成员有口令或 PIN。管理员可以在成员页给他们一个临时口令。",
  pin: "{{name}}的 PIN",
  passphrase: "{{name}}的口令",
  usePassphrase: "改用口令",
  usePin: "改用 PIN",
  enter: "进入",
  back: "换个人",
  wrong: "不对，请再试一次。数据不受影响。",
  wrongLeft: {
    pin_other: "PIN 不对，还可再试 {{count}} 次；之后要用口令。",
    passphrase_other: "口令不对，还可再试 {{count}} 次；之后要等一会儿。",
  },
  tooMany: "连续输错太多次，倒计时结束后再试。数据不受影响。",
  blocked: "PIN 连续输错五次，已停用。用口令进入一次，PIN 就能再用。",
  noPin: "还没有设 PIN，请用口令。进入后可在 设置 → 安全 设一个。",
};
