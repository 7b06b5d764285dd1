// Draws each chart from the table that its figure names. Without this script the tables say the same.
'use strict';

(() => {
  const colours = { ink: '#0b222b', line: '#d3dfe4', for: '#1b5a75', against: '#b5451b', third: '#54319f', first: '#4d7a8c' };

  const bodyRows = (table) => [...table.tBodies[0].rows];
  const hasValue = (cell) => cell.dataset.value !== undefined;
  const valueOf = (cell) => Number(cell.dataset.value);
  const headings = (table) => [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  const columnsWithValues = (table) => {
    const first = bodyRows(table)[0];
    return first ? [...first.cells].flatMap((cell, at) => (hasValue(cell) ? [at] : [])) : [];
  };
  const labelOf = (row) => [...row.cells].filter((cell) => !hasValue(cell) && !cell.classList.contains('number'))
    .map((cell) => cell.textContent).join(': ');
  const column = (table, at) => bodyRows(table).map((row) => valueOf(row.cells[at]));
  const narrow = () => window.innerWidth < 640;
  const shortened = (text) => {
    const most = narrow() ? 20 : 52;
    return text.length > most ? `${text.slice(0, most - 1)}…` : text;
  };

  const axis = (title, more = {}) => ({
    title: { display: title !== '', text: title, color: colours.ink },
    ticks: { color: colours.ink, ...more.ticks },
    grid: { color: colours.line },
    ...more.scale,
  });
  const everyLabel = { ticks: { autoSkip: false, callback(value) { return shortened(this.getLabelForValue(value)); } } };

  const base = (legend) => ({
    animation: false,
    maintainAspectRatio: false,
    plugins: { legend: { display: legend, labels: { color: colours.ink } } },
  });

  // Bars that lie down, a row of the table each: as tall as the rows ask.
  const lying = (figure, table, datasets, title, options = {}) => {
    const rows = bodyRows(table);
    figure.style.height = `${rows.length * (datasets.length > 1 ? 26 : 20) + 90}px`;
    return {
      type: 'bar',
      data: { labels: rows.map(labelOf), datasets },
      options: {
        ...base(datasets.length > 1),
        indexAxis: 'y',
        scales: { x: axis(title, { scale: { position: rows.length > 25 ? 'top' : 'bottom' } }), y: axis('', everyLabel) },
        ...options,
      },
    };
  };

  const weights = (figure, table) => {
    const values = column(table, columnsWithValues(table).at(-1));
    const colour = values.map((value) => (value >= 0 ? colours.for : colours.against));
    return lying(figure, table, [{ label: 'Weight', data: values, backgroundColor: colour }], narrow() ? 'Weight in bits' : 'Weight in bits: right of nought speaks for a match');
  };

  const mAndU = (figure, table) => {
    const [m, u] = columnsWithValues(table);
    const shares = (at) => column(table, at).map((share) => share * 100);
    return lying(figure, table, [
      { label: 'm: true pairs', data: shares(m), backgroundColor: colours.for },
      { label: 'u: different people', data: shares(u), backgroundColor: colours.against },
    ], 'Per cent');
  };

  const waterfall = (figure, table) => {
    const [weight, sum] = columnsWithValues(table);
    const steps = column(table, weight);
    const sums = column(table, sum);
    const total = sums.at(-1);
    const chart = lying(figure, table, [{
      label: 'Weight',
      data: [...sums.map((end, at) => [end - steps[at], end]), [0, total]],
      backgroundColor: [...steps, total].map((value, at) => (at === steps.length ? colours.third : value >= 0 ? colours.for : colours.against)),
    }], 'Sum of weights in bits');
    chart.data.labels.push('Sum');
    figure.style.height = `${chart.data.labels.length * 20 + 90}px`;
    return chart;
  };

  const bars = (figure, table) => {
    const at = columnsWithValues(table).at(-1);
    const dataset = { label: headings(table)[at], data: column(table, at), backgroundColor: colours.for };
    const longest = Math.max(...bodyRows(table).map((row) => labelOf(row).length));
    if (longest > 20) return lying(figure, table, [dataset], dataset.label);
    return {
      type: 'bar',
      data: { labels: bodyRows(table).map(labelOf), datasets: [{ ...dataset, barPercentage: 1, categoryPercentage: 0.92 }] },
      options: { ...base(false), scales: { x: axis(headings(table)[0]), y: axis(dataset.label, { scale: { beginAtZero: true } }) } },
    };
  };

  const curve = (figure, table) => {
    const [x, y] = columnsWithValues(table);
    const points = bodyRows(table).map((row) => ({ x: valueOf(row.cells[x]), y: valueOf(row.cells[y]) }));
    const [across, up] = [headings(table)[x], headings(table)[y]];
    return {
      type: 'line',
      data: { datasets: [{ label: up, data: points, borderColor: colours.for, backgroundColor: colours.for, pointRadius: 3 }] },
      options: { ...base(false), scales: { x: axis(across, { scale: { type: 'linear', max: 1 } }), y: axis(up, { scale: { max: 1 } }) } },
    };
  };

  const lines = (figure, table) => {
    const [x, ...others] = columnsWithValues(table);
    const styles = [[colours.for, []], [colours.against, [6, 4]], [colours.third, [2, 3]]];
    return {
      type: 'line',
      data: {
        datasets: others.map((at, number) => ({
          label: headings(table)[at],
          data: bodyRows(table).map((row) => ({ x: valueOf(row.cells[x]), y: valueOf(row.cells[at]) })),
          borderColor: styles[number % 3][0],
          backgroundColor: styles[number % 3][0],
          borderDash: styles[number % 3][1],
          pointRadius: 3,
        })),
      },
      options: { ...base(true), scales: { x: axis(headings(table)[x], { scale: { type: 'linear' } }), y: axis('', { scale: { max: 1 } }) } },
    };
  };

  const kinds = { weights, 'm-and-u': mAndU, waterfall, bars, curve, lines };

  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 13;
  for (const figure of document.querySelectorAll('figure[data-kind]')) {
    const table = document.getElementById(figure.dataset.table);
    if (bodyRows(table).length === 0) continue;
    figure.hidden = false;
    new Chart(figure.querySelector('canvas'), kinds[figure.dataset.kind](figure, table));
  }
})();
