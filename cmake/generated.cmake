# What the build makes from data, .sql and .html files: one section a kind, each naming its tool.

# Data files the program carries (licences in data/README.md): data/** -> embedded/data.h
file(GLOB_RECURSE ONROLL_DATA CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/data/*)
add_custom_command(
  OUTPUT ${CMAKE_BINARY_DIR}/generated/embedded/data.S ${CMAKE_BINARY_DIR}/generated/embedded/data.cc
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/embed.py --name data --root ${CMAKE_SOURCE_DIR}/data
          --out ${CMAKE_BINARY_DIR}/generated/embedded
  DEPENDS ${ONROLL_DATA} ${CMAKE_SOURCE_DIR}/tools/embed.py VERBATIM)
set(ONROLL_GENERATED_base ${CMAKE_BINARY_DIR}/generated/embedded/data.S ${CMAKE_BINARY_DIR}/generated/embedded/data.cc)

# Statements and migrations of the store: src/store/sql/rolls.sql -> sql/rolls.h, and sql/all.cc that lists them all
set(ONROLL_SQL_TO_CC ${CMAKE_SOURCE_DIR}/tools/sql_to_cc.py)
function(onroll_sql folder out result)  # each .sql of `folder` to typed C++ in generated/`out`
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.sql)
  set(made "")
  foreach(file IN LISTS files)
    cmake_path(GET file STEM stem)
    set(base ${CMAKE_BINARY_DIR}/generated/${out}/${stem})
    add_custom_command(OUTPUT ${base}.h ${base}.cc
      COMMAND ${Python3_EXECUTABLE} ${ONROLL_SQL_TO_CC} file ${file} --out ${CMAKE_BINARY_DIR}/generated/${out}
      DEPENDS ${file} ${ONROLL_SQL_TO_CC} VERBATIM)
    list(APPEND made ${base}.h ${base}.cc)
  endforeach()
  set(${result} ${made} PARENT_SCOPE)
endfunction()
onroll_sql(src/store/sql sql ONROLL_GENERATED_store)
file(GLOB ONROLL_STATEMENTS CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/store/sql/*.sql)
file(GLOB ONROLL_MIGRATIONS CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/store/migrations/*.sql)
add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/generated/sql/all.cc
  COMMAND ${Python3_EXECUTABLE} ${ONROLL_SQL_TO_CC} all ${ONROLL_STATEMENTS} --out ${CMAKE_BINARY_DIR}/generated/sql
          --migrations ${CMAKE_SOURCE_DIR}/src/store/migrations
  DEPENDS ${ONROLL_STATEMENTS} ${ONROLL_MIGRATIONS} ${ONROLL_SQL_TO_CC} VERBATIM)
list(APPEND ONROLL_GENERATED_store ${CMAKE_BINARY_DIR}/generated/sql/all.cc)
# Statements that only tests ask: tests/store/sql/probe.sql -> test_sql/probe.h, library onroll_test_sql
onroll_sql(tests/store/sql test_sql ONROLL_TEST_SQL)
if(ONROLL_TEST_SQL)
  add_library(onroll_test_sql STATIC EXCLUDE_FROM_ALL ${ONROLL_TEST_SQL})
  target_include_directories(onroll_test_sql PUBLIC ${CMAKE_SOURCE_DIR}/src ${CMAKE_BINARY_DIR}/generated)
endif()

# Views: src/web/**.html -> one typed function each in generated/views (tools/views.py)
function(onroll_views root out result)  # each view below `root`/web to generated/`out`; others are only included
  file(GLOB_RECURSE views CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${root}/web/*.html)
  set(all "")
  foreach(view IN LISTS views)
    file(STRINGS ${view} head LIMIT_COUNT 1)
    if(head MATCHES "^{# (page|component):")
      file(RELATIVE_PATH name ${CMAKE_SOURCE_DIR}/${root}/web ${view})
      string(REGEX REPLACE "\\.html$" ".cc" name ${name})
      set(made ${CMAKE_BINARY_DIR}/generated/${out}/${name})
      add_custom_command(OUTPUT ${made}
        COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/views.py --root ${CMAKE_SOURCE_DIR}/${root} --out ${made}
                --depfile ${made}.d ${view}
        DEPENDS ${view} ${CMAKE_SOURCE_DIR}/tools/views.py DEPFILE ${made}.d VERBATIM)
      list(APPEND all ${made})
    endif()
  endforeach()
  set(${result} ${all} PARENT_SCOPE)
endfunction()
onroll_views(src views ONROLL_GENERATED_web)
# Views that only tests show: tests/web/**.html, library onroll_test_views
onroll_views(tests test_views ONROLL_TEST_VIEWS)
add_library(onroll_test_views STATIC EXCLUDE_FROM_ALL ${ONROLL_TEST_VIEWS})
target_include_directories(onroll_test_views PUBLIC ${CMAKE_SOURCE_DIR}/tests ${CMAKE_SOURCE_DIR}/src)

# Style sheet and scripts: node_modules and src/web/assets -> generated/assets -> embedded/assets.cc
set(ONROLL_NODE_MODULES ${CMAKE_SOURCE_DIR}/node_modules CACHE PATH "where npm has put the front end")
set(ONROLL_FRONT_END ${ONROLL_NODE_MODULES}/govuk-frontend/package.json
    ${ONROLL_NODE_MODULES}/@ministryofjustice/frontend/package.json ${ONROLL_NODE_MODULES}/chart.js/package.json)
file(GLOB ONROLL_ASSETS CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/web/assets/*.css
     ${CMAKE_SOURCE_DIR}/src/web/assets/*.js ${CMAKE_SOURCE_DIR}/src/web/assets/*.svg)
set(made ${CMAKE_BINARY_DIR}/generated/embedded/assets.S ${CMAKE_BINARY_DIR}/generated/embedded/assets.cc)
add_custom_command(
  OUTPUT ${made}
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/assets.py --modules ${ONROLL_NODE_MODULES}
          --own ${CMAKE_SOURCE_DIR}/src/web/assets --out ${CMAKE_BINARY_DIR}/generated/assets
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/embed.py --name assets
          --root ${CMAKE_BINARY_DIR}/generated/assets --out ${CMAKE_BINARY_DIR}/generated/embedded
  DEPENDS ${ONROLL_ASSETS} ${ONROLL_FRONT_END} ${CMAKE_SOURCE_DIR}/tools/assets.py ${CMAKE_SOURCE_DIR}/tools/embed.py VERBATIM)
list(APPEND ONROLL_GENERATED_web ${made})

# Style and script of the report of `onroll link`: src/cli/link/assets -> embedded/report.cc
file(GLOB ONROLL_REPORT CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/cli/link/assets/*)
set(ONROLL_GENERATED_cli ${CMAKE_BINARY_DIR}/generated/embedded/report.S ${CMAKE_BINARY_DIR}/generated/embedded/report.cc)
add_custom_command(
  OUTPUT ${ONROLL_GENERATED_cli}
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/embed.py --name report --root ${CMAKE_SOURCE_DIR}/src/cli/link/assets
          --out ${CMAKE_BINARY_DIR}/generated/embedded
  DEPENDS ${ONROLL_REPORT} ${CMAKE_SOURCE_DIR}/tools/embed.py VERBATIM)
