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
